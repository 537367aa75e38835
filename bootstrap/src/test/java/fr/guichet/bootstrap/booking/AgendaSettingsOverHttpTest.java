package fr.guichet.bootstrap.booking;

import static fr.guichet.bootstrap.booking.CoachsPractice.ranges;
import static fr.guichet.bootstrap.booking.CoachsPractice.wire;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.Api.Answer;
import fr.guichet.domain.account.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName(
        "spec B3, B4 over HTTP: what staff enter is refused with the field that is wrong, and nothing of it is stored")
class AgendaSettingsOverHttpTest {

    private final CoachsPractice practice = new CoachsPractice();

    @Test
    void hours_that_overlap_end_before_they_start_or_hold_no_session() {
        var before = practice.coach.api().get(practice.ofCoach("/horaires")).body();

        refused(practice.hours(week("lundi", "09:00-12:00", "11:00-13:00")), "periodes[0].jours.lundi[1]");
        refused(practice.hours(week("mardi", "12:00-09:00")), "periodes[0].jours.mardi[0]");
        refused(practice.hours(week("mercredi", "09:00-12:00", "13:00-13:44")), "periodes[0].jours.mercredi[1]");
        refused(practice.hours(Map.of("du", "2026-07-01", "au", "2026-06-30", "jours", Map.of())), "periodes[0].au");
        refused(
                practice.hours(
                        Map.of("du", "2026-07-01", "jours", Map.of()), Map.of("du", "2026-07-01", "jours", Map.of())),
                "periodes[1].du");
        refused(practice.coach.api().put(practice.ofCoach("/horaires"), Map.of()), "periodes");

        assertThat(practice.coach.api().get(practice.ofCoach("/horaires")).body())
                .isEqualTo(before);
        practice.hours(week("lundi", "09:00-12:00", "12:00-13:00")).expect(200);
    }

    @Test
    void exceptions_that_overlap_end_before_they_start_or_hold_no_session() {
        refused(exception("2026-03-09", "09:00-12:00", "11:00-13:00"), "plages[1]");
        refused(exception("2026-03-09", "12:00-09:00"), "plages[0]");
        refused(exception("2026-03-09", "09:00-09:44"), "plages[0]");
        refused(exception("2026-02-30", "09:00-12:00"), "jour");

        assertThat(practice.offered("2026-03-09", "2026-03-09")).hasSize(8);
        exception("2026-03-09", "09:00-09:45").expect(201);
        assertThat(practice.offered("2026-03-09", "2026-03-09")).containsExactly("2026-03-09T09:00");
    }

    @Test
    void absences_that_end_before_they_start() {
        refused(absence("2026-03-09T12:00", "2026-03-09T12:00"), "fin");
        refused(absence("2026-03-09T12:00", "2026-03-09T11:00"), "fin");
        refused(
                practice.coach.api().post(practice.ofCoach("/absences"), Map.of("debut", "demain", "fin", "bientôt")),
                "debut",
                "fin");

        assertThat(practice.offered("2026-03-09", "2026-03-09")).hasSize(8);
        absence("2026-03-09T12:00", "2026-03-10T11:00").expect(201);
        assertThat(practice.offered("2026-03-09", "2026-03-10")).hasSize(3 + 5);
    }

    @Test
    void policies_out_of_bounds() {
        var policy = new HashMap<String, Object>(Map.of(
                "ecart_minutes", -1,
                "pas_minutes", 61,
                "horizon_jours", -1,
                "delai_minimum_minutes", -1,
                "limite_annulation_minutes", -1,
                "max_rendez_vous_a_venir", 0));

        refused(
                practice.coach.api().put(practice.ofCoach("/regles"), policy),
                "ecart_minutes",
                "pas_minutes",
                "horizon_jours",
                "delai_minimum_minutes",
                "limite_annulation_minutes",
                "max_rendez_vous_a_venir",
                "jours_feries_fermes");
        assertThat(practice.coach
                        .api()
                        .get(practice.ofCoach("/regles"))
                        .expect(200)
                        .body()
                        .path("ecart_minutes")
                        .asInt())
                .isEqualTo(10);
    }

    @Test
    void a_service_that_fits_in_no_range() {
        refused(service("Bilan", 211), "duree_minutes");
        refused(service("Bilan", 4), "duree_minutes");
        refused(service("", 45), "nom");

        var longest = service("Bilan", 210).expect(201).text("id");
        assertThat(practice.offered("2026-03-09", "2026-03-09", "&prestation=" + longest))
                .containsExactly("2026-03-09T09:00", "2026-03-09T13:30");
        practice.coach.api().delete("/prestations/" + longest).expect(204);
        practice.visitor()
                .get(practice.ofCoach("/creneaux?prestation=" + longest))
                .expect(404, "INTROUVABLE");
    }

    @Test
    void slots_of_more_than_92_days_or_of_days_out_of_order() {
        refused(practice.visitor().get(practice.ofCoach("/creneaux?du=2026-03-06&au=2026-06-06")), "au");
        refused(practice.visitor().get(practice.ofCoach("/creneaux?du=2026-03-06&au=2026-03-05")), "au");
        practice.visitor()
                .get(practice.ofCoach("/creneaux?du=2026-03-06&au=2026-06-05"))
                .expect(200);
        practice.visitor().get(practice.ofCoach("/creneaux?au=2026-06-04")).expect(200);
        refused(practice.visitor().get(practice.ofCoach("/creneaux?au=2026-06-05")), "au");
    }

    @Test
    void a_service_that_is_renamed_stays_with_whoever_offers_it() {
        var colleague = practice.program.someone(Role.PRACTITIONER);
        var shared = practice.coach
                .api()
                .post(
                        "/prestations",
                        Map.of(
                                "nom",
                                "Bilan",
                                "duree_minutes",
                                45,
                                "praticiens",
                                List.of(practice.coach.id(), colleague.id())))
                .expect(201)
                .text("id");

        var renamed = practice.coach
                .api()
                .put("/prestations/" + shared, Map.of("nom", "Bilan annuel", "duree_minutes", 45))
                .expect(200)
                .body();

        assertThat(renamed.path("praticiens").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(practice.coach.id(), colleague.id());
    }

    @Test
    void what_is_over_can_be_removed_as_well() {
        var absence = practice.absent("2026-03-06T09:00", "2026-03-06T12:00");
        var exception = exception("2026-03-09", "09:00-12:00").expect(201).text("id");
        practice.now("2026-03-20T08:00");

        for (var path : List.of("/absences/" + absence, "/exceptions/" + exception)) {
            practice.coach.api().delete(practice.ofCoach(path)).expect(204);
            practice.coach.api().delete(practice.ofCoach(path)).expect(404, "INTROUVABLE");
        }
        assertThat(practice.lucas
                        .api()
                        .get(practice.ofCoach("/exceptions?du=2026-03-01&au=2026-03-31"))
                        .expect(200)
                        .elements())
                .isEmpty();
    }

    @Test
    void a_policy_that_touches_appointments_says_which_before_and_after_it_is_confirmed() {
        var easterMonday = practice.booked(practice.lea, "2026-04-06T09:00");
        var closed = new HashMap<String, Object>(Map.of(
                "ecart_minutes", 10,
                "horizon_jours", 60,
                "delai_minimum_minutes", 0,
                "limite_annulation_minutes", 0,
                "max_rendez_vous_a_venir", 10,
                "jours_feries_fermes", true));

        var asked = practice.coach
                .api()
                .put(practice.ofCoach("/regles"), closed)
                .expect(409, "RENDEZ_VOUS_TOUCHES")
                .body();
        closed.put("confirmer", true);
        var stored = practice.coach
                .api()
                .put(practice.ofCoach("/regles"), closed)
                .expect(200)
                .body();

        for (var answer : List.of(asked, stored)) {
            assertThat(answer.at("/rendez_vous_touches/0/id").asString()).isEqualTo(easterMonday);
        }
        assertThat(stored.path("jours_feries_fermes").asBoolean()).isTrue();
    }

    @Test
    void clients_keep_no_agendas() {
        for (var path : List.of("/horaires", "/regles", "/absences", "/exceptions")) {
            practice.lea.api().get(practice.ofCoach(path)).expect(403, "ACCES_REFUSE");
        }
        practice.lea.api().post(practice.ofCoach("/absences"), Map.of()).expect(403, "ACCES_REFUSE");
    }

    private static Map<String, Object> week(String day, String... ranges) {
        return Map.of("du", "2026-01-01", "jours", Map.of(day, ranges(ranges)));
    }

    private Answer exception(String day, String... ranges) {
        return practice.coach
                .api()
                .post(practice.ofCoach("/exceptions"), Map.of("jour", day, "plages", ranges(ranges)));
    }

    private Answer absence(String from, String to) {
        return practice.coach.api().post(practice.ofCoach("/absences"), Map.of("debut", wire(from), "fin", wire(to)));
    }

    private Answer service(String name, int minutes) {
        return practice.coach.api().post("/prestations", Map.of("nom", name, "duree_minutes", minutes));
    }

    private static void refused(Answer answer, String... fields) {
        var errors = answer.expect(400, "DONNEES_INVALIDES").body().path("errors");
        assertThat(errors.valueStream().map(error -> error.path("champ").asString()))
                .containsExactlyInAnyOrder(fields);
        assertThat(errors.valueStream().map(error -> error.path("message").asString()))
                .noneMatch(String::isBlank);
    }
}
