package fr.guichet.bootstrap.booking;

import static fr.guichet.bootstrap.booking.CoachsPractice.fileOf;
import static fr.guichet.bootstrap.booking.CoachsPractice.shown;
import static fr.guichet.bootstrap.booking.CoachsPractice.wire;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.Api.Answer;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("spec B6 to B9 over HTTP: what becomes of appointments")
class AppointmentRulesOverHttpTest {

    private static final String NINE = "2026-03-06T09:00";
    private static final String LATER = "2026-03-06T10:50";

    private final CoachsPractice practice = new CoachsPractice();

    @Test
    @DisplayName("spec B7: a client cancels and moves their own until the policy's limit, staff at any time")
    void the_limit_of_changes() {
        practice.policy(Map.of("limite_annulation_minutes", 60));
        var first = practice.booked(practice.lea, NINE);
        var second = practice.booked(practice.lea, LATER);
        practice.now("2026-03-06T08:00");
        practice.move(practice.lea, first, "2026-03-06T14:25").expect(200);
        practice.now("2026-03-06T09:50:01");

        practice.cancel(practice.lea, second).expect(422, "DELAI_ANNULATION_DEPASSE");
        practice.move(practice.lea, second, "2026-03-06T15:20").expect(422, "DELAI_ANNULATION_DEPASSE");
        practice.cancel(practice.max, second).expect(404, "INTROUVABLE");
        practice.cancel(practice.lucas, second).expect(200);
    }

    @Test
    @DisplayName("spec B7: until it starts, where the policy sets no limit")
    void until_it_starts() {
        var booked = practice.booked(practice.lea, NINE);
        practice.now("2026-03-06T08:59:59");
        practice.move(practice.lea, booked, LATER).expect(200);
        practice.now(LATER);

        practice.cancel(practice.lea, booked).expect(422, "DELAI_ANNULATION_DEPASSE");
        practice.move(practice.lea, booked, "2026-03-09T09:00").expect(422, "DELAI_ANNULATION_DEPASSE");
        practice.now("2026-03-06T12:00");
        practice.move(practice.lucas, booked, "2026-03-09T09:00").expect(200);
        practice.now("2026-03-09T09:20");
        practice.cancel(practice.coach, booked).expect(200);
    }

    @Test
    @DisplayName(
            "spec B7: a move keeps the identity and records where it was; a cancelled slot is offered again at once")
    void what_is_recorded() {
        var booked = practice.booked(practice.lea, NINE);
        var moved = practice.move(practice.lea, booked, LATER).expect(200);
        assertThat(moved.text("id")).isEqualTo(booked);
        assertThat(practice.offered("2026-03-06", "2026-03-06")).contains(NINE).doesNotContain(LATER);
        practice.lea
                .api()
                .patch("/rendez-vous/" + booked + "/annuler", Map.of("motif", "Grippe"))
                .expect(200);
        assertThat(practice.offered("2026-03-06", "2026-03-06")).contains(NINE, LATER);
        practice.cancel(practice.lea, booked).expect(409, "ETAT_INCOMPATIBLE");
        practice.move(practice.lucas, booked, NINE).expect(409, "ETAT_INCOMPATIBLE");

        var history = practice.lucas
                .api()
                .get("/rendez-vous/" + booked + "/historique")
                .expect(200)
                .elements()
                .toList();
        assertThat(history)
                .extracting(event -> event.path("action").asString())
                .containsExactly("reserve", "deplace", "annule");
        assertThat(shown(history.get(1).path("ancien_debut").asString())).isEqualTo(NINE);
        assertThat(shown(history.get(1).path("debut").asString())).isEqualTo(LATER);
        assertThat(history.get(2).path("motif").asString()).isEqualTo("Grippe");
        assertThat(history)
                .extracting(event -> event.path("hors_regles").toString())
                .as("only bookings and moves are by the rules or not")
                .containsExactly("false", "false", "");
        assertThat(history)
                .allSatisfy(event -> assertThat(event.path("par").asString())
                        .isEqualTo(practice.lea.person().name().full()));
    }

    @Test
    @DisplayName("spec B8: the history says where staff went outside the rules")
    void what_is_recorded_of_staff() {
        var booked = practice.bookFor(practice.lea, "2026-03-07T09:00", true)
                .expect(201)
                .text("id");
        practice.move(practice.lucas, booked, NINE).expect(200);
        movedOutside(booked, "2026-03-07T20:03").expect(200);

        assertThat(practice.lucas
                        .api()
                        .get("/rendez-vous/" + booked + "/historique")
                        .expect(200)
                        .elements())
                .extracting(event -> event.path("hors_regles").asBoolean())
                .containsExactly(true, false, true);
    }

    @ParameterizedTest
    @CsvSource({"honorer, honore, absent", "absent, absent, honorer"})
    @DisplayName("spec B7: staff note who came once it has begun, once and for all")
    void who_came(String note, String state, String opposite) {
        var path = "/rendez-vous/" + practice.booked(practice.lea, NINE) + "/";
        practice.now("2026-03-06T08:59:59");
        practice.coach.api().patch(path + note, Map.of()).expect(409, "ETAT_INCOMPATIBLE");
        practice.now(NINE);
        practice.lea.api().patch(path + note, Map.of()).expect(403, "ACCES_REFUSE");
        assertThat(practice.coach.api().patch(path + note, Map.of()).expect(200).text("statut"))
                .isEqualTo(state);
        practice.coach.api().patch(path + opposite, Map.of()).expect(409, "ETAT_INCOMPATIBLE");
        practice.coach.api().patch(path + "annuler", Map.of()).expect(409, "ETAT_INCOMPATIBLE");
    }

    @Test
    @DisplayName("spec B8: staff go outside closed days, hours, grid, notice, horizon and limit when they say so")
    void outside_the_rules() {
        practice.policy(Map.of("max_rendez_vous_a_venir", 1, "delai_minimum_minutes", 600));
        practice.bookFor(practice.lea, "2026-03-07T09:00", false).expect(422, "JOUR_FERME");
        practice.booked(practice.lea, "2026-03-09T09:00");
        for (var start : List.of(
                "2026-03-07T09:00", "2026-03-09T12:40", "2026-03-09T14:31", "2026-03-05T09:00", "2026-06-01T09:00")) {
            practice.bookFor(practice.lea, start, true).expect(201);
        }
        practice.book(practice.lea, "2026-03-10T09:00", Map.of("hors_regles", true))
                .expect(403, "ACCES_REFUSE");
        practice.book(practice.lea, "2026-03-10T09:00", Map.of("client_id", fileOf(practice.max)))
                .expect(403, "ACCES_REFUSE");
    }

    @Test
    @DisplayName(
            "spec B8, B6: never into the past, into an absence, or nearer to another one than the gap, also in a move")
    void what_staff_never_do() {
        practice.absent("2026-03-10T00:00", "2026-03-11T00:00");
        practice.booked(practice.max, NINE);
        var leas = practice.booked(practice.lea, "2026-03-06T14:25");

        for (var row : Map.of(
                        "2026-03-05T07:59", "DANS_LE_PASSE",
                        "2026-03-10T20:00", "PRATICIEN_ABSENT",
                        "2026-03-06T09:54", "CRENEAU_DEJA_RESERVE")
                .entrySet()) {
            var status = row.getValue().equals("CRENEAU_DEJA_RESERVE") ? 409 : 422;
            practice.bookFor(practice.lea, row.getKey(), true).expect(status, row.getValue());
            movedOutside(leas, row.getKey()).expect(status, row.getValue());
        }
        movedOutside(leas, "2026-03-06T09:55").expect(200);
        movedOutside(leas, "2026-03-07T20:03").expect(200);
        practice.lea
                .api()
                .patch(
                        "/rendez-vous/" + leas + "/deplacer",
                        Map.of("debut", wire("2026-03-08T20:00"), "hors_regles", true))
                .expect(403, "ACCES_REFUSE");
    }

    private Answer movedOutside(String appointment, String start) {
        return practice.lucas
                .api()
                .patch("/rendez-vous/" + appointment + "/deplacer", Map.of("debut", wire(start), "hors_regles", true));
    }

    @Test
    @DisplayName("spec B8: the purpose of the session, in 500 characters at most, for the client and for staff")
    void the_purpose() {
        practice.book(practice.lea, NINE, Map.of("objet", "é".repeat(501))).expect(400, "DONNEES_INVALIDES");
        var booked = practice.book(practice.lea, NINE, Map.of("objet", "Préparer un entretien"))
                .expect(201)
                .text("id");

        for (var reader : List.of(practice.lea, practice.coach)) {
            assertThat(reader.api().get("/rendez-vous/" + booked).expect(200).text("objet"))
                    .isEqualTo("Préparer un entretien");
        }
        practice.max.api().get("/rendez-vous/" + booked).expect(404, "INTROUVABLE");
    }

    @Test
    @DisplayName("spec B9: the same key with the same body gives the same answer and one appointment, for 24 hours")
    void one_key_one_answer() {
        var first = keyed(practice.lea, "k1", NINE).expect(201);
        practice.move(practice.lea, first.text("id"), LATER).expect(200);
        practice.now("2026-03-06T07:59:59");

        assertThat(keyed(practice.lea, "k1", NINE).expect(201).body()).isEqualTo(first.body());
        keyed(practice.lea, "k1", "2026-03-06T14:25").expect(422, "CLE_IDEMPOTENCE_REUTILISEE");
        assertThat(practice.agenda("")).hasSize(1);

        practice.now("2026-03-06T08:00:01");
        assertThat(keyed(practice.lea, "k1", NINE).expect(201).text("id")).isNotEqualTo(first.text("id"));
    }

    @Test
    @DisplayName("spec B9: a refusal is an answer too: the same one under its key, whatever has become free meanwhile")
    void a_refusal_is_an_answer() {
        var taken = practice.booked(practice.max, NINE);
        var refused = keyed(practice.lea, "k1", NINE).expect(409, "CRENEAU_DEJA_RESERVE");
        practice.cancel(practice.max, taken).expect(200);

        assertThat(keyed(practice.lea, "k1", NINE)
                        .expect(409, "CRENEAU_DEJA_RESERVE")
                        .body())
                .isEqualTo(refused.body());
        keyed(practice.lea, "k1", LATER).expect(422, "CLE_IDEMPOTENCE_REUTILISEE");
        keyed(practice.lea, "k2", NINE).expect(201);
        practice.now("2026-03-06T08:00:01");
        keyed(practice.lea, "k1", LATER).expect(201);
    }

    @Test
    @DisplayName("spec B9: no purpose is not the purpose \u00ab null \u00bb")
    void nothing_is_not_a_word() {
        keyed(practice.lea, "k1", NINE).expect(201);

        practice.lea
                .api()
                .with("Idempotency-Key", "k1")
                .post("/rendez-vous", practice.wish(NINE, Map.of("objet", "null")))
                .expect(422, "CLE_IDEMPOTENCE_REUTILISEE");
    }

    @Test
    @DisplayName("spec B7: what has begun stays, also where its practitioner cannot be booked any more")
    void whose_practitioner_is_gone() {
        var past = practice.booked(practice.lea, NINE);
        var ahead = practice.booked(practice.lea, LATER);
        practice.now("2026-03-06T10:00");
        practice.suspendCoach();

        practice.cancel(practice.lea, past).expect(422, "DELAI_ANNULATION_DEPASSE");
        practice.move(practice.lea, ahead, "2026-03-06T14:25").expect(409, "ETAT_INCOMPATIBLE");
        practice.cancel(practice.lea, ahead).expect(200);
    }

    @Test
    @DisplayName("spec B9: keys belong to accounts")
    void keys_belong_to_accounts() {
        var leas = keyed(practice.lea, "k1", NINE).expect(201);
        var ofMax = keyed(practice.max, "k1", LATER).expect(201);

        assertThat(ofMax.text("id")).isNotEqualTo(leas.text("id"));
        keyed(practice.max, "k2", NINE).expect(409, "CRENEAU_DEJA_RESERVE");
    }

    @Test
    @DisplayName("spec B9: equal requests that arrive together give one appointment and one answer")
    void equal_requests_at_once() {
        for (var start : practice.offered("2026-03-09", "2026-03-09")) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = IntStream.range(0, 6)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> keyed(practice.lea, start, start), threads))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
                assertThat(answers).allSatisfy(answer -> answer.expect(201));
                assertThat(answers)
                        .extracting(Answer::body)
                        .containsOnly(answers.getFirst().body());
            }
        }
        assertThat(practice.agenda("")).hasSize(8);
    }

    private Answer keyed(SignedIn who, String key, String start) {
        return who.api().with("Idempotency-Key", key).post("/rendez-vous", practice.wish(start, Map.of()));
    }
}
