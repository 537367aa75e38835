package fr.guichet.bootstrap.booking;

import static fr.guichet.bootstrap.booking.CoachsPractice.instantOf;
import static fr.guichet.bootstrap.booking.CoachsPractice.ranges;
import static fr.guichet.bootstrap.booking.CoachsPractice.wire;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.domain.account.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("spec B1 to B5 over HTTP: what is offered, and what is refused")
class SlotRulesOverHttpTest {

    private static final String FRIDAY = "2026-03-06";

    private final CoachsPractice practice = new CoachsPractice();

    @Test
    @DisplayName("spec B1: on the day the clocks go forward every slot exists once and lasts its real duration")
    void the_day_the_clocks_go_forward() {
        practice.policy(Map.of("ecart_minutes", 15));
        practice.openDaily("00:30-05:30");

        assertThat(practice.offered("2026-03-28", "2026-03-28")).hasSize(5);
        var slots = slots("2026-03-29");
        assertThat(slots)
                .extracting(slot -> slot.path("debut").asString())
                .containsExactly(
                        "2026-03-29T00:30:00+01:00",
                        "2026-03-29T01:30:00+01:00",
                        "2026-03-29T03:30:00+02:00",
                        "2026-03-29T04:30:00+02:00");
        assertThat(slots).allSatisfy(SlotRulesOverHttpTest::lastsThreeQuarters);
        assertThat(slots)
                .allSatisfy(slot -> practice.lea
                        .api()
                        .post("/rendez-vous", Map.of("praticien_id", practice.coach.id(), "debut", slot.path("debut")))
                        .expect(201));
    }

    @Test
    @DisplayName("spec B1: on the day the clocks go back every slot exists once and lasts its real duration")
    void the_day_the_clocks_go_back() {
        practice.now("2026-10-20T08:00");
        practice.policy(Map.of("ecart_minutes", 15));
        practice.openDaily("00:30-05:30");

        var slots = slots("2026-10-25");
        assertThat(slots)
                .extracting(slot -> slot.path("debut").asString())
                .containsExactly(
                        "2026-10-25T00:30:00+02:00",
                        "2026-10-25T01:30:00+02:00",
                        "2026-10-25T02:30:00+02:00",
                        "2026-10-25T02:30:00+01:00",
                        "2026-10-25T03:30:00+01:00",
                        "2026-10-25T04:30:00+01:00");
        assertThat(slots).allSatisfy(SlotRulesOverHttpTest::lastsThreeQuarters);
    }

    @Test
    @DisplayName(
            "spec B2: a slot is in the future, past the notice, within the horizon, and keeps the gap on both sides")
    void what_a_slot_is() {
        practice.now(FRIDAY + "T09:00");
        assertThat(practice.offered(FRIDAY, FRIDAY)).first().isEqualTo(FRIDAY + "T09:55");

        practice.policy(Map.of("delai_minimum_minutes", 120, "horizon_jours", 3));
        assertThat(practice.offered(FRIDAY, FRIDAY)).first().isEqualTo(FRIDAY + "T11:45");
        practice.book(practice.lea, FRIDAY + "T10:50").expect(422, "DELAI_MINIMUM");
        assertThat(practice.offered(FRIDAY, "2026-03-20")).last().isEqualTo("2026-03-09T16:15");
        practice.book(practice.lea, "2026-03-10T09:00").expect(422, "HORS_HORIZON");

        practice.bookFor(practice.max, "2026-03-09T10:05", true).expect(201);
        assertThat(practice.offered("2026-03-09", "2026-03-09"))
                .containsExactly(
                        "2026-03-09T09:00",
                        "2026-03-09T11:45",
                        "2026-03-09T13:30",
                        "2026-03-09T14:25",
                        "2026-03-09T15:20",
                        "2026-03-09T16:15");
    }

    @Test
    @DisplayName("spec B3: what is booked removes starts and never shifts the grid; a finer step lays more of them")
    void the_grid() {
        practice.booked(practice.lea, FRIDAY + "T09:55");
        assertThat(practice.offered(FRIDAY, FRIDAY)).hasSize(7).startsWith(FRIDAY + "T09:00", FRIDAY + "T10:50");

        practice.policy(Map.of("pas_minutes", 30));
        assertThat(practice.offered(FRIDAY, FRIDAY))
                .startsWith(FRIDAY + "T09:00", FRIDAY + "T11:00", FRIDAY + "T11:30");
    }

    @Test
    @DisplayName(
            "spec B3: services have their own durations, the first counts where none is named, the stored gap stays")
    void services_and_gaps() {
        var longer = practice.service("Bilan", 90);
        assertThat(practice.offered(FRIDAY, FRIDAY, "&prestation=" + longer))
                .containsExactly(FRIDAY + "T09:00", FRIDAY + "T10:40", FRIDAY + "T13:30", FRIDAY + "T15:10");
        var first = practice.book(practice.lea, FRIDAY + "T09:00").expect(201);
        assertThat(first.text("prestation_id")).isNotEqualTo(longer);
        assertThat(CoachsPractice.shown(first.text("fin"))).isEqualTo(FRIDAY + "T09:45");

        practice.policy(Map.of("ecart_minutes", 0, "pas_minutes", 5));
        assertThat(practice.offered(FRIDAY, FRIDAY))
                .as("the gap of 10 minutes that was stored with the earlier one counts")
                .first()
                .isEqualTo(FRIDAY + "T09:55");
    }

    @Test
    @DisplayName("spec B4: hours with validity dates, exceptions, absences of part of a day, public holidays")
    void hours() {
        var morning = Map.of("vendredi", ranges("09:00-12:00"));
        practice.hours(
                        Map.of("du", "2026-01-01", "jours", morning),
                        Map.of(
                                "du",
                                "2026-04-10",
                                "au",
                                "2026-04-17",
                                "jours",
                                Map.of("vendredi", ranges("07:00-08:00"))))
                .expect(200);
        assertThat(practice.offered("2026-04-03", "2026-04-24"))
                .contains("2026-04-03T09:00", "2026-04-10T07:00", "2026-04-17T07:00", "2026-04-24T09:00")
                .doesNotContain("2026-04-10T09:00", "2026-04-17T09:00");

        practice.absent("2026-04-03T10:00", "2026-04-03T11:00");
        assertThat(practice.offered("2026-04-03", "2026-04-03")).containsExactly("2026-04-03T09:00");

        assertThat(practice.offered("2026-05-01", "2026-05-01"))
                .as("the first of May")
                .hasSize(3);
        practice.policy(Map.of("jours_feries_fermes", true));
        assertThat(practice.offered("2026-05-01", "2026-05-01")).isEmpty();
        practice.book(practice.lea, "2026-05-01T09:00").expect(422, "JOUR_FERME");
        exception("2026-05-01", "14:00-15:00");
        assertThat(practice.offered("2026-05-01", "2026-05-01")).containsExactly("2026-05-01T14:00");
    }

    @Test
    @DisplayName(
            "spec B4: what a change touches is listed; on confirmation it stays, and the staff are told what to move")
    void touched_appointments() {
        var first = practice.booked(practice.lea, FRIDAY + "T09:00");
        var second = practice.booked(practice.max, FRIDAY + "T14:25");
        var closed = Map.of("periodes", List.of(Map.of("du", "2026-01-01", "jours", Map.of())));

        var asked = practice.lucas.api().put(practice.ofCoach("/horaires"), closed);
        assertThat(asked.expect(409, "RENDEZ_VOUS_TOUCHES").body().path("rendez_vous_touches"))
                .extracting(it -> it.path("id").asString())
                .containsExactly(first, second);
        practice.lucas
                .api()
                .post(practice.ofCoach("/exceptions"), Map.of("jour", FRIDAY, "plages", List.of()))
                .expect(409, "RENDEZ_VOUS_TOUCHES");
        practice.lucas
                .api()
                .post(
                        practice.ofCoach("/absences"),
                        Map.of("debut", wire(FRIDAY + "T08:00"), "fin", wire(FRIDAY + "T09:30")))
                .expect(409, "RENDEZ_VOUS_TOUCHES");
        assertThat(practice.offered(FRIDAY, FRIDAY)).as("nothing is stored").hasSize(6);

        var confirmed = practice.lucas
                .api()
                .put(practice.ofCoach("/horaires"), Map.of("periodes", closed.get("periodes"), "confirmer", true))
                .expect(200);
        assertThat(confirmed.body().path("rendez_vous_touches")).hasSize(2);
        assertThat(practice.agenda("&statut=reserve")).as("they stay").hasSize(2);
        assertThat(practice.program.awaitEmail(practice.coach.email(), "2 rendez-vous à déplacer"))
                .contains("vendredi 6 mars 2026 à 9 h 00", "vendredi 6 mars 2026 à 14 h 25");
    }

    @Test
    @DisplayName("spec B5: of several reasons the first in the spec's order is given, and nothing is stored")
    void reasons_and_their_order() {
        practice.policy(Map.of("max_rendez_vous_a_venir", 2, "delai_minimum_minutes", 60, "horizon_jours", 10));
        practice.absent("2026-03-09T00:00", "2026-03-11T00:00");
        var jonas = practice.program.someone(Role.PRACTITIONER);
        practice.booked(practice.max, FRIDAY + "T09:00");
        practice.booked(practice.lea, FRIDAY + "T09:55");
        practice.lea
                .api()
                .post("/rendez-vous", Map.of("praticien_id", jonas.id(), "debut", wire(FRIDAY + "T14:25")))
                .expect(201);

        refused("2026-03-08T12:05", 422, "JOUR_FERME");
        refused("2026-03-04T12:05", 422, "HORS_HORAIRES");
        refused("2026-03-04T09:05", 422, "CRENEAU_NON_PROPOSE");
        refused("2026-03-04T09:00", 422, "DANS_LE_PASSE");
        practice.now("2026-03-09T08:30");
        refused("2026-03-09T09:00", 422, "DELAI_MINIMUM");
        practice.now("2026-03-05T08:00");
        practice.absent("2026-03-17T00:00", "2026-03-18T00:00");
        refused("2026-03-17T09:00", 422, "HORS_HORIZON");
        refused("2026-03-10T09:00", 422, "PRATICIEN_ABSENT");
        refused(FRIDAY + "T09:00", 409, "CRENEAU_DEJA_RESERVE");
        refused(FRIDAY + "T14:25", 409, "CLIENT_DEJA_OCCUPE");
        refused(FRIDAY + "T10:50", 422, "TROP_DE_RENDEZ_VOUS");
        assertThat(practice.agenda("")).hasSize(2);
    }

    private void refused(String start, int status, String code) {
        practice.book(practice.lea, start).expect(status, code);
    }

    private List<JsonNode> slots(String day) {
        return practice.visitor()
                .get(practice.ofCoach("/creneaux?du=" + day + "&au=" + day))
                .expect(200)
                .elements()
                .toList();
    }

    private static void lastsThreeQuarters(JsonNode slot) {
        Instant start = instantOf(slot.path("debut").asString());
        assertThat(Duration.between(start, instantOf(slot.path("fin").asString())))
                .isEqualTo(Duration.ofMinutes(45));
    }

    private void exception(String day, String... ranges) {
        practice.coach
                .api()
                .post(practice.ofCoach("/exceptions"), Map.of("jour", day, "plages", ranges(ranges)))
                .expect(201);
    }
}
