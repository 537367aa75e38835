package fr.guichet.web.api.booking;

import static fr.guichet.web.api.booking.BookingApi.assertInvalid;
import static fr.guichet.web.api.booking.BookingApi.assertProblem;
import static fr.guichet.web.api.booking.BookingApi.id;
import static fr.guichet.web.api.booking.BookingApi.value;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.booking.BookingWorld;
import fr.guichet.application.booking.InMemoryBooking;
import fr.guichet.web.api.ApiTest;
import fr.guichet.web.api.Callers;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Appointments over HTTP: booking, moving, cancelling, lists (spec B5, B7, B8, B9, B13). */
@ApiTest
@Import(InMemoryBookingApi.class)
class AppointmentsApiTest {

    private static final String NINE = "2026-03-06T09:00:00+01:00";
    private static final String LATER = "2026-03-06T10:50:00+01:00";

    private final BookingApi api;

    @Autowired
    AppointmentsApiTest(MockMvcTester mvc, Callers callers, InMemoryBooking practice) {
        api = new BookingApi(mvc, callers, practice);
    }

    @Test
    void a_visitor_sees_practitioners_and_slots_and_signs_in_to_book() {
        assertThat(api.get(null, api.ofCamille("")))
                .bodyJson()
                .extractingPath("$.nom_complet")
                .isEqualTo("Camille BERNARD");
        assertThat(api.get(null, "/praticiens")).hasStatus(200);
        assertThat(api.get(null, api.ofCamille("/creneaux?du=2026-03-06&au=2026-03-06")))
                .bodyJson()
                .extractingPath("$[0]")
                .asMap()
                .containsEntry("debut", NINE)
                .containsEntry("fin", "2026-03-06T09:45:00+01:00")
                .hasSize(2);
        assertThat(api.call(null, HttpMethod.POST, "/rendez-vous", api.booking(NINE)))
                .hasStatus(401);
    }

    @Test
    void a_client_books_what_nobody_else_can_have() {
        var answer = api.book(api.lea, NINE);

        assertThat(answer).hasStatus(201);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$")
                .asMap()
                .containsEntry("praticien_id", api.camille.value().toString())
                .containsEntry("client_id", api.fileOf(api.lea))
                .containsEntry("debut", NINE)
                .containsEntry("fin", "2026-03-06T09:45:00+01:00")
                .containsEntry("statut", "reserve")
                .containsEntry("objet", null)
                .containsKeys("id", "prestation_id");
        assertProblem(api.book(api.max, NINE), 409, "CRENEAU_DEJA_RESERVE");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-07T09:00:00+01:00, JOUR_FERME",
        "2026-03-06T12:00:00+01:00, HORS_HORAIRES",
        "2026-03-06T09:10:00+01:00, CRENEAU_NON_PROPOSE",
        "2026-03-04T09:00:00+01:00, DANS_LE_PASSE",
        "2026-05-05T09:00:00+02:00, HORS_HORIZON",
    })
    void a_broken_rule_is_422_with_its_code(String start, String code) {
        assertProblem(api.book(api.lea, start), 422, code);
    }

    @Test
    void what_is_malformed_is_named_and_what_is_not_there_is_404() {
        assertInvalid(
                api.post(api.lea, "/rendez-vous", "{\"debut\": \"demain\", \"objet\": \"" + "x".repeat(501) + "\"}"),
                "praticien_id",
                "debut",
                "objet");
        assertProblem(
                api.post(
                        api.lea,
                        "/rendez-vous",
                        api.booking(NINE)
                                .replace(
                                        api.camille.value().toString(),
                                        UUID.randomUUID().toString())),
                404,
                "INTROUVABLE");
        assertInvalid(api.book(api.lea, NINE, "clé"), "Idempotency-Key");
        assertInvalid(api.book(api.lucas, NINE), "client_id");
    }

    @Test
    void staff_book_for_a_client_and_outside_the_rules_and_clients_do_not() {
        var forLea =
                "{\"praticien_id\": \"%s\", \"debut\": \"2026-03-07T20:00:00+01:00\", \"client_id\": \"%s\", \"hors_regles\": true}"
                        .formatted(api.camille.value(), api.fileOf(api.lea));

        assertProblem(api.post(api.lea, "/rendez-vous", forLea), 403, "ACCES_REFUSE");
        assertProblem(
                api.post(
                        api.max, "/rendez-vous", forLea.replace("true", "false").replace("07T20", "06T09")),
                403,
                "ACCES_REFUSE");
        assertThat(api.post(api.lucas, "/rendez-vous", forLea)).hasStatus(201);
    }

    // spec B9
    @Test
    void the_same_key_gives_the_same_answer_and_another_body_422() throws UnsupportedEncodingException {
        var first = api.book(api.lea, NINE, "a-key");
        var again = api.book(api.lea, NINE, "a-key");

        assertThat(again).hasStatus(201);
        assertThat(again.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertProblem(api.book(api.lea, LATER, "a-key"), 422, "CLE_IDEMPOTENCE_REUTILISEE");
    }

    @Test
    void an_appointment_is_moved_cancelled_and_then_cannot_change() {
        var path = "/rendez-vous/" + id(api.book(api.lea, NINE));

        var moved = api.patch(api.lea, path + "/deplacer", "{\"debut\": \"" + LATER + "\"}");
        assertThat(moved).hasStatus(200);
        assertThat(value(moved, "$.debut")).isEqualTo(LATER);
        assertInvalid(api.patch(api.lea, path + "/deplacer", "{}"), "debut");
        var cancelled = api.patch(api.lea, path + "/annuler", "{\"motif\": \"Grippe\"}");
        assertThat(value(cancelled, "$.statut")).isEqualTo("annule");
        assertProblem(api.patch(api.lea, path + "/annuler", ""), 409, "ETAT_INCOMPATIBLE");
        assertThat(api.get(api.lucas, path + "/historique"))
                .bodyJson()
                .extractingPath("$[*].action")
                .asArray()
                .containsExactly("reserve", "deplace", "annule");
    }

    // spec C5
    @Test
    void the_appointments_of_others_do_not_exist() {
        var path = "/rendez-vous/" + id(api.book(api.lea, NINE));

        assertProblem(api.get(api.max, path), 404, "INTROUVABLE");
        assertProblem(api.patch(api.max, path + "/annuler", ""), 404, "INTROUVABLE");
        assertProblem(api.patch(api.max, path + "/deplacer", "{\"debut\": 7}"), 404, "INTROUVABLE");
        assertProblem(api.get(api.lea, "/rendez-vous/rien"), 404, "INTROUVABLE");
        assertThat(value(api.get(api.lea, path), "$.praticien")).isEqualTo("Camille BERNARD");
    }

    @Test
    void staff_alone_note_who_came() {
        var path = "/rendez-vous/" + id(api.book(api.lea, NINE));

        assertProblem(api.patch(api.lea, path + "/honorer", ""), 403, "ACCES_REFUSE");
        for (var note : List.of("/honorer", "/absent")) {
            var tooSoon = api.patch(api.lucas, path + note, "");
            assertProblem(tooSoon, 409, "ETAT_INCOMPATIBLE");
            assertThat(value(tooSoon, "$.detail")).isEqualTo("Ce rendez-vous n'a pas encore commencé.");
        }
        api.practice.clock().set(Instant.parse("2026-03-06T08:00:00Z"));
        try {
            assertThat(value(api.patch(api.lucas, path + "/honorer", ""), "$.statut"))
                    .isEqualTo("honore");
            assertProblem(api.patch(api.lucas, path + "/absent", ""), 409, "ETAT_INCOMPATIBLE");
        } finally {
            api.practice.clock().set(BookingWorld.START);
        }
    }

    @Test
    void lists_are_narrowed_and_counted() {
        api.book(api.lea, NINE);
        api.book(api.max, LATER);
        var query = "/rendez-vous?praticien=" + api.camille.value();

        assertThat(api.get(api.lea, "/rendez-vous/miens"))
                .bodyJson()
                .extractingPath("$[*].debut")
                .asArray()
                .containsExactly(NINE);
        assertThat(api.get(api.lea, "/rendez-vous/miens?du=2026-03-07"))
                .bodyJson()
                .isStrictlyEqualTo("[]");
        assertThat(api.get(api.lucas, query + "&du=2026-03-06&au=2026-03-06&statut=reserve&taille=1"))
                .hasHeader("X-Total-Count", "2");
        assertProblem(api.get(api.lea, query), 403, "ACCES_REFUSE");
        assertInvalid(api.get(api.lucas, "/rendez-vous?du=x&statut=y&client=z"), "du", "statut", "client");
        assertInvalid(api.get(api.lucas, "/rendez-vous?du=2026-03-07&au=2026-03-06"), "au");
    }
}
