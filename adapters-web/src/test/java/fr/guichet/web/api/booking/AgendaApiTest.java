package fr.guichet.web.api.booking;

import static fr.guichet.web.api.booking.BookingApi.assertInvalid;
import static fr.guichet.web.api.booking.BookingApi.assertProblem;
import static fr.guichet.web.api.booking.BookingApi.id;
import static fr.guichet.web.api.booking.BookingApi.value;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.booking.InMemoryBooking;
import fr.guichet.web.api.ApiTest;
import fr.guichet.web.api.Callers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What staff keep of an agenda over HTTP: hours, policy, absences, exceptions, services (spec B3, B4, B12). */
@ApiTest
@Import(InMemoryBookingApi.class)
class AgendaApiTest {

    private static final String NINE = "2026-03-06T09:00:00+01:00";

    private final BookingApi api;

    @Autowired
    AgendaApiTest(MockMvcTester mvc, Callers callers, InMemoryBooking practice) {
        api = new BookingApi(mvc, callers, practice);
    }

    @Test
    void hours_are_read_and_replaced() {
        assertThat(api.get(api.lucas, api.ofCamille("/horaires")))
                .bodyJson()
                .extractingPath("$.periodes[0].jours.lundi[1].de")
                .isEqualTo("13:30");

        var changed = api.put(api.lucas, api.ofCamille("/horaires"), """
                {"periodes": [{"du": "2026-01-01", "jours": {"samedi": [{"de": "14:00", "a": "24:00"}]}},
                              {"du": "2026-07-01", "au": "2026-08-31", "jours": {}}]}""");

        assertThat(changed).hasStatus(200);
        assertThat(value(changed, "$.periodes[0].jours.samedi[0].a")).isEqualTo("00:00");
        assertThat(value(changed, "$.periodes[1].au")).isEqualTo("2026-08-31");
        assertThat(api.get(null, api.ofCamille("/creneaux?du=2026-03-06&au=2026-03-06")))
                .bodyJson()
                .isStrictlyEqualTo("[]");
    }

    @Test
    void hours_that_cannot_be_are_refused_field_by_field() {
        assertInvalid(
                api.put(api.lucas, api.ofCamille("/horaires"), """
                        {"periodes": [{"du": "2026-01-01", "jours": {
                            "lundi": [{"de": "09:00", "a": "12:00"}, {"de": "11:00", "a": "13:00"}],
                            "mardi": [{"de": "12:00", "a": "09:00"}],
                            "jeudi": [{"de": "9h"}]}},
                          {"du": "2026-01-01", "au": "2025-01-01", "jours": {}}]}"""),
                "periodes[0].jours.lundi[1]",
                "periodes[0].jours.mardi[0]",
                "periodes[0].jours.jeudi[0].de",
                "periodes[0].jours.jeudi[0].a",
                "periodes[1].du",
                "periodes[1].au");
        assertInvalid(api.put(api.lucas, api.ofCamille("/horaires"), "{}"), "periodes");
        assertInvalid(api.put(api.lucas, api.ofCamille("/horaires"), """
                        {"periodes": [{"du": "2026-01-01", "jours": {
                            "lundi": [{"de": "09:00", "a": "12:00"}, {"de": "14:00", "a": "14:30"}]}}]}"""), "periodes[0].jours.lundi[1]");
        assertProblem(api.put(api.lucas, "/praticiens/" + UUID.randomUUID() + "/horaires", "{}"), 404, "INTROUVABLE");
        assertProblem(api.get(api.lea, api.ofCamille("/horaires")), 403, "ACCES_REFUSE");
    }

    // spec B4
    @Test
    void a_change_that_touches_appointments_lists_them_until_it_is_confirmed() {
        var booked = id(api.book(api.lea, NINE));
        var absence = """
                {"debut": "2026-03-06T00:00:00+01:00", "fin": "2026-03-07T00:00:00+01:00", "motif": "Formation"%s}""";

        var asked = api.post(api.lucas, api.ofCamille("/absences"), absence.formatted(""));
        assertProblem(asked, 409, "RENDEZ_VOUS_TOUCHES");
        assertThat(value(asked, "$.rendez_vous_touches[0].id")).isEqualTo(booked.toString());
        assertThat(value(asked, "$.rendez_vous_touches[0].client")).isEqualTo("Léa PETIT");
        assertThat(api.get(api.lucas, api.ofCamille("/absences"))).bodyJson().isStrictlyEqualTo("[]");

        var confirmed = api.post(api.lucas, api.ofCamille("/absences"), absence.formatted(", \"confirmer\": true"));
        assertThat(confirmed).hasStatus(201);
        assertThat(value(confirmed, "$.rendez_vous_touches[0].id")).isEqualTo(booked.toString());
        assertThat(api.get(api.lucas, api.ofCamille("/absences?du=2026-03-06&au=2026-03-06")))
                .bodyJson()
                .extractingPath("$[*].motif")
                .asArray()
                .containsExactly("Formation");

        var path = api.ofCamille("/absences/" + id(confirmed));
        assertThat(api.delete(api.lucas, path)).hasStatus(204);
        assertProblem(api.delete(api.lucas, path), 404, "INTROUVABLE");
        assertInvalid(
                api.post(
                        api.lucas,
                        api.ofCamille("/absences"),
                        "{\"debut\": \"2026-03-06T00:00:00Z\", \"fin\": \"2026-03-06T00:00:00Z\"}"),
                "fin");
    }

    @Test
    void exceptions_open_and_close_days() {
        var opened = api.post(api.lucas, api.ofCamille("/exceptions"), """
                {"jour": "2026-03-07", "plages": [{"de": "09:00", "a": "10:00"}]}""");
        assertThat(opened).hasStatus(201);
        api.book(api.lea, "2026-03-07T09:00:00+01:00");
        var path = api.ofCamille("/exceptions/" + id(opened));

        assertThat(api.get(api.lucas, api.ofCamille("/exceptions")))
                .bodyJson()
                .extractingPath("$[0].plages[0].a")
                .isEqualTo("10:00");
        assertProblem(api.delete(api.lucas, path), 409, "RENDEZ_VOUS_TOUCHES");
        assertThat(api.delete(api.lucas, path + "?confirmer=true")).hasStatus(204);
        assertInvalid(api.post(api.lucas, api.ofCamille("/exceptions"), """
                        {"jour": "2026-03-07", "plages": [{"de": "09:00", "a": "09:30"}]}"""), "plages[0]");
        assertThat(api.post(api.lucas, api.ofCamille("/exceptions"), "{\"jour\": \"2026-03-10\"}"))
                .hasStatus(201);
        assertThat(api.get(null, api.ofCamille("/creneaux?du=2026-03-10&au=2026-03-10")))
                .bodyJson()
                .isStrictlyEqualTo("[]");
    }

    @Test
    void the_policy_is_read_and_replaced_whole() {
        var policy = """
                {"ecart_minutes": 15, "horizon_jours": 30, "delai_minimum_minutes": 60,
                 "limite_annulation_minutes": 1440, "max_rendez_vous_a_venir": 3, "jours_feries_fermes": true}""";

        assertThat(value(api.get(api.lucas, api.ofCamille("/regles")), "$.ecart_minutes"))
                .isEqualTo("10");
        assertThat(api.put(api.lucas, api.ofCamille("/regles"), policy)).hasStatus(200);
        assertThat(value(api.get(api.lucas, api.ofCamille("/regles")), "$.limite_annulation_minutes"))
                .isEqualTo("1440");
        assertInvalid(
                api.put(
                        api.lucas,
                        api.ofCamille("/regles"),
                        policy.replace("15", "-1").replace("\"horizon_jours\": 30, ", "\"pas_minutes\": 61, ")),
                "ecart_minutes",
                "pas_minutes",
                "horizon_jours");
    }

    @Test
    void days_that_no_agenda_has_are_refused_with_their_field() {
        var far = "{\"debut\": \"3000-01-01T00:00:00Z\", \"fin\": \"3000-01-02T00:00:00Z\"}";
        assertInvalid(api.post(api.lucas, api.ofCamille("/absences"), far), "debut", "fin");
        assertInvalid(api.post(api.lucas, api.ofCamille("/exceptions"), "{\"jour\": \"3000-01-01\"}"), "jour");
        assertInvalid(api.put(api.lucas, api.ofCamille("/horaires"), """
                        {"periodes": [{"du": "3000-01-01", "au": "9999-12-31", "jours": {}}]}"""), "periodes[0].du", "periodes[0].au");
        assertInvalid(api.book(api.lea, "3000-01-01T09:00:00+01:00"), "debut");
        for (var path : List.of("/creneaux", "/absences", "/exceptions")) {
            assertInvalid(api.get(api.lucas, api.ofCamille(path + "?du=3000-01-01&au=3000-01-02")), "du", "au");
        }
        for (var path : List.of("/rendez-vous", "/rendez-vous/miens")) {
            assertInvalid(api.get(api.lucas, path + "?du=3000-01-01&au=3000-01-02"), "du", "au");
        }
        assertInvalid(api.get(api.lucas, api.ofCamille("/creneaux/explication?jour=3000-01-01")), "jour");
    }

    @Test
    void hours_in_which_a_service_fits_nowhere_name_it() {
        assertThat(api.post(api.lucas, "/prestations", """
                        {"nom": "Bilan", "duree_minutes": 90, "praticiens": ["%s"]}""".formatted(api.camille.value())))
                .hasStatus(201);
        var answer = api.put(api.lucas, api.ofCamille("/horaires"), """
                {"periodes": [{"du": "2026-01-01", "jours": {"lundi": [{"de": "09:00", "a": "10:00"}]}}]}""");

        assertInvalid(answer, "periodes");
        assertThat(value(answer, "$.errors[0].message")).contains("« Bilan » (90 minutes)");
    }

    // spec B12
    @Test
    void a_day_without_a_service_is_explained() {
        assertThat(api.delete(api.lucas, "/prestations/" + api.service())).hasStatus(204);

        var explained = api.get(api.lucas, api.ofCamille("/creneaux/explication?jour=2026-03-06"));

        assertThat(explained).hasStatus(200);
        assertThat(value(explained, "$.code")).isEqualTo("AUCUNE_PRESTATION");
        assertThat(value(explained, "$.departs")).isEqualTo("[]");
        assertProblem(
                api.get(
                        api.lucas,
                        api.ofCamille("/creneaux/explication?jour=2026-03-06&prestation=" + UUID.randomUUID())),
                404,
                "INTROUVABLE");
    }

    // spec B12
    @Test
    void a_day_is_explained_start_by_start_to_staff() {
        var booked = id(api.book(api.lea, NINE));

        var explained = api.get(api.lucas, api.ofCamille("/creneaux/explication?jour=2026-03-06"));

        assertThat(value(explained, "$.departs[0].code")).isEqualTo("CRENEAU_DEJA_RESERVE");
        assertThat(value(explained, "$.departs[0].rendez_vous_id")).isEqualTo(booked.toString());
        assertThat(value(explained, "$.departs[1].propose")).isEqualTo("true");
        assertThat(value(api.get(api.lucas, api.ofCamille("/creneaux/explication?jour=2026-03-07")), "$.code"))
                .isEqualTo("JOUR_FERME");
        assertInvalid(api.get(api.lucas, api.ofCamille("/creneaux/explication")), "jour");
        assertProblem(api.get(api.lea, api.ofCamille("/creneaux/explication?jour=2026-03-06")), 403, "ACCES_REFUSE");
    }

    @Test
    void slots_are_asked_for_within_bounds_and_of_those_who_are_there() {
        assertInvalid(api.get(null, api.ofCamille("/creneaux?du=2026-03-06&au=2026-06-06")), "au");
        assertInvalid(api.get(null, api.ofCamille("/creneaux?du=hier&prestation=x")), "du", "prestation");
        assertProblem(api.get(null, "/praticiens/" + UUID.randomUUID() + "/creneaux?du=hier"), 404, "INTROUVABLE");
        assertProblem(api.get(null, api.ofCamille("/creneaux?prestation=" + UUID.randomUUID())), 404, "INTROUVABLE");
        assertThat(api.get(null, api.ofCamille("/creneaux"))).hasStatus(200);
    }

    @Test
    void services_are_kept_by_staff() {
        var content = """
                {"nom": "Premier rendez-vous", "duree_minutes": 90, "praticiens": ["%s"]}""".formatted(api.camille.value());
        var added = api.post(api.lucas, "/prestations", content);
        assertThat(added).hasStatus(201);
        var path = "/prestations/" + id(added);

        assertThat(api.get(null, api.ofCamille("/creneaux?du=2026-03-06&au=2026-03-06&prestation=" + id(added))))
                .bodyJson()
                .extractingPath("$[0].fin")
                .isEqualTo("2026-03-06T10:30:00+01:00");
        assertThat(value(api.put(api.lucas, path, content.replace("90", "60")), "$.duree_minutes"))
                .isEqualTo("60");
        assertInvalid(api.post(api.lucas, "/prestations", content.replace("90", "300")), "duree_minutes");
        assertInvalid(api.post(api.lucas, "/prestations", "{}"), "nom", "duree_minutes", "praticiens");
        assertProblem(api.post(api.lea, "/prestations", content), 403, "ACCES_REFUSE");
        assertThat(api.delete(api.lucas, path)).hasStatus(204);
        assertProblem(api.put(api.lucas, path, "{}"), 404, "INTROUVABLE");
    }
}
