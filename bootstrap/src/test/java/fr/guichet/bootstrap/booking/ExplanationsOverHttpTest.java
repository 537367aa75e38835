package fr.guichet.bootstrap.booking;

import static fr.guichet.bootstrap.booking.CoachsPractice.fileOf;
import static fr.guichet.domain.booking.BookingFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.RunningProgram;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("spec B12, B13 over HTTP: what staff are told of slots, and what visitors see")
class ExplanationsOverHttpTest {

    private static final String FRIDAY = "2026-03-06";

    private final CoachsPractice practice = new CoachsPractice();

    @Test
    @DisplayName("spec B12: staff learn why a day or a start is not offered, and by which absence or appointment")
    void explanations() {
        var appointment = practice.booked(practice.lea, FRIDAY + "T09:00");
        var absence = practice.absent(FRIDAY + "T13:30", FRIDAY + "T15:00");

        var starts = explained(FRIDAY).path("departs");
        assertThat(starts).hasSize(8);
        assertThat(starts.get(0).path("code").asString()).isEqualTo("CRENEAU_DEJA_RESERVE");
        assertThat(starts.get(0).path("rendez_vous_id").asString()).isEqualTo(appointment);
        assertThat(starts.get(1).path("propose").asBoolean()).isTrue();
        for (var i : List.of(4, 5)) {
            assertThat(starts.get(i).path("code").asString()).isEqualTo("PRATICIEN_ABSENT");
            assertThat(starts.get(i).path("absence_id").asString()).isEqualTo(absence);
        }
        assertThat(starts.valueStream()
                        .filter(start -> start.path("propose").asBoolean())
                        .map(CoachsPractice::shownStart))
                .as("what is explained as offered is what is offered")
                .containsExactlyElementsOf(practice.offered(FRIDAY, FRIDAY));
        assertThat(explained("2026-03-07").path("code").asString()).isEqualTo("JOUR_FERME");
        assertThat(explained("2026-05-05").path("code").asString()).isEqualTo("HORS_HORIZON");
        assertThat(explained("2026-05-05").path("dernier_jour").asString()).isEqualTo("2026-05-04");
        assertThat(explained("2026-03-04").path("code").asString()).isEqualTo("DANS_LE_PASSE");
    }

    @Test
    @DisplayName("spec B12: staff learn what closed the day, and how soon a start can be booked")
    void with_what() {
        practice.coach
                .api()
                .post(practice.ofCoach("/exceptions"), Map.of("jour", "2026-03-10", "plages", List.of()))
                .expect(201);
        practice.policy(Map.of("jours_feries_fermes", true, "delai_minimum_minutes", 24 * 60 + 150));

        assertThat(closedBy("2026-03-07")).isEqualTo("horaires");
        assertThat(closedBy("2026-03-10")).isEqualTo("exception");
        assertThat(closedBy("2026-04-06")).isEqualTo("jour_ferie");
        var nine = explained(FRIDAY).path("departs").get(0);
        assertThat(nine.path("code").asString()).isEqualTo("DELAI_MINIMUM");
        assertThat(Instant.parse(nine.path("au_plus_tot").asString())).isEqualTo(at(FRIDAY + "T10:30"));
    }

    private String closedBy(String day) {
        return explained(day).path("ferme_par").asString();
    }

    @Test
    @DisplayName("spec B12, B13: neither explanations nor refusals name other clients to clients")
    void nobody_else_is_named() {
        practice.booked(practice.lea, FRIDAY + "T09:00");
        var leas = List.of(practice.lea.person().name().last(), practice.lea.email(), fileOf(practice.lea));

        practice.max
                .api()
                .get(practice.ofCoach("/creneaux/explication?jour=" + FRIDAY))
                .expect(403, "ACCES_REFUSE");
        assertThat(practice.book(practice.max, FRIDAY + "T09:00").body().toString())
                .doesNotContain(leas);
        assertThat(explained(FRIDAY).toString()).doesNotContain(leas);
    }

    @Test
    @DisplayName(
            "spec B13: a visitor sees practitioners, services and slots, never who booked what, and books once signed in")
    void a_visitor() {
        practice.booked(practice.lea, FRIDAY + "T09:00");
        var seen = new StringBuilder();
        for (var path : List.of(
                "/praticiens",
                practice.ofCoach(""),
                "/prestations",
                practice.ofCoach("/creneaux?du=2026-03-06&au=2026-03-06"))) {
            seen.append(practice.visitor().get(path).expect(200).body());
        }
        assertThat(seen.toString())
                .contains(practice.coach.person().name().last())
                .doesNotContain(practice.lea.person().name().last(), practice.lea.email(), fileOf(practice.lea));
        practice.visitor().get("/rendez-vous").expect(401, "JETON_INVALIDE");

        var chosen = practice.offered(FRIDAY, FRIDAY).getFirst();
        var wish = practice.wish(chosen, Map.of());
        practice.visitor().post("/rendez-vous", wish).expect(401, "JETON_INVALIDE");
        var email = RunningProgram.newAddress("visiteur");
        practice.visitor()
                .post(
                        "/auth/register",
                        Map.of(
                                "role", "client",
                                "email", email,
                                "password", "Choisi-avant-1",
                                "prenom", "Nour",
                                "nom", "DIALLO",
                                "telephone", "06 89 56 78 90"))
                .expect(201);
        practice.visitor()
                .signIn(email, "Choisi-avant-1")
                .post("/rendez-vous", wish)
                .expect(201);
    }

    private JsonNode explained(String day) {
        return practice.lucas
                .api()
                .get(practice.ofCoach("/creneaux/explication?jour=" + day))
                .expect(200)
                .body();
    }
}
