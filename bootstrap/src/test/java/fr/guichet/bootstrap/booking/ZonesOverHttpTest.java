package fr.guichet.bootstrap.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.guichet.bootstrap.Api.Answer;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A program of its own, because it changes the practice's zone. */
@DisplayName("spec B1 over HTTP: local times are those of the practice's zone, wherever it is")
class ZonesOverHttpTest {

    private static final String FRIDAY = "2026-03-06";

    private static RunningProgram program;

    @BeforeAll
    static void start() {
        program = RunningProgram.startedAt(Instant.parse("2026-03-05T12:00:00Z"));
    }

    @AfterAll
    static void end() {
        program.end();
    }

    /**
     * At that instant it is still the 5th in Fort-de-France, and already the 6th in Saint-Denis.
     *
     * @param atNight a time of Friday that is of another day by UTC and in Paris
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "America/Martinique, -04:00, 2026-03-06T02:00:00Z, 2026-05-04, 2026-05-05, T23:15:00, 2026-03-07",
        "Indian/Reunion, +04:00, 2026-03-05T20:30:00Z, 2026-05-05, 2026-05-06, T02:30:00, 2026-03-05"
    })
    void the_practices_zone_decides_what_a_day_is(
            String zone,
            String offset,
            Instant now,
            String lastDay,
            String dayAfter,
            String atNight,
            String dayElsewhere) {
        var practice = new CoachsPractice(program);
        moveTo(zone);
        program.clock().set(now);

        // Each instance asks for the zone every few seconds.
        var slots =
                await().until(() -> offered(practice), found -> found.getFirst().endsWith(offset));
        assertThat(slots).hasSize(8).startsWith(FRIDAY + "T09:00:00" + offset).endsWith(FRIDAY + "T16:15:00" + offset);
        assertThat(book(practice, slots.getFirst()).expect(201).text("debut")).isEqualTo(slots.getFirst());
        book(practice, FRIDAY + "T09:55:00+01:00").expect(422, "HORS_HORAIRES");
        book(practice, lastDay + "T16:15:00" + offset).expect(201);
        book(practice, dayAfter + "T09:00:00" + offset).expect(422, "HORS_HORIZON");

        var client = CoachsPractice.fileOf(practice.max);
        practice.book(
                        practice.lucas,
                        FRIDAY + "T09:00",
                        Map.of("debut", FRIDAY + atNight + offset, "client_id", client, "hors_regles", true))
                .expect(201);
        for (var list : List.of("/rendez-vous/miens?", "/rendez-vous?client=" + client + "&")) {
            var reader = list.contains("client") ? practice.lucas : practice.max;
            assertThat(listed(reader, list, FRIDAY)).hasSize(1);
            assertThat(listed(reader, list, dayElsewhere)).isEmpty();
        }
    }

    private static List<String> offered(CoachsPractice practice) {
        return practice.visitor()
                .get(practice.ofCoach("/creneaux?du=" + FRIDAY + "&au=" + FRIDAY))
                .expect(200)
                .elements()
                .map(slot -> slot.path("debut").asString())
                .toList();
    }

    private static void moveTo(String zone) {
        program.administrator()
                .put(
                        "/structure",
                        Map.of(
                                "nom", "Guichet",
                                "fuseau", zone,
                                "contact", "contact@guichet.example",
                                "expediteur", "no-reply@guichet.example",
                                "canal_notification", "email"))
                .expect(200);
    }

    private static Answer book(CoachsPractice practice, String start) {
        return practice.book(practice.lea, FRIDAY + "T09:00", Map.of("debut", start));
    }

    private static List<JsonNode> listed(SignedIn reader, String list, String day) {
        return reader.api()
                .get(list + "du=" + day + "&au=" + day)
                .expect(200)
                .elements()
                .toList();
    }
}
