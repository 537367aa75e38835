package fr.guichet.bootstrap.booking;

import static fr.guichet.bootstrap.booking.CoachsPractice.ranges;
import static fr.guichet.bootstrap.booking.CoachsPractice.shownStart;
import static fr.guichet.bootstrap.booking.CoachsPractice.wire;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.Api.Answer;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import fr.guichet.domain.account.Role;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B1 to B8 over HTTP: what other booking systems are known to get wrong")
class KnownFailuresOverHttpTest {

    private static final String FRIDAY = "2026-03-06";

    private final CoachsPractice practice = new CoachsPractice();

    @Test
    void starts_10_minutes_apart_with_45_minute_sessions_do_not_collide() {
        practice.policy(Map.of("pas_minutes", 10));
        practice.booked(practice.lea, FRIDAY + "T09:00");

        for (var start : List.of("T09:10", "T09:20", "T09:30", "T09:40", "T09:50")) {
            practice.book(practice.max, FRIDAY + start).expect(409, "CRENEAU_DEJA_RESERVE");
        }
        assertThat(practice.offered(FRIDAY, FRIDAY)).first().isEqualTo(FRIDAY + "T10:00");
        practice.book(practice.max, FRIDAY + "T10:00").expect(201);
    }

    @Test
    void sessions_of_20_minutes_with_gaps_of_5_have_a_grid_of_their_own() {
        practice.policy(Map.of("ecart_minutes", 5));
        practice.openDaily("09:00-11:00");
        var brief = practice.service("Point d'étape", 20);

        var offered = practice.offered(FRIDAY, FRIDAY, "&prestation=" + brief);
        assertThat(offered)
                .containsExactly(
                        FRIDAY + "T09:00", FRIDAY + "T09:25", FRIDAY + "T09:50", FRIDAY + "T10:15", FRIDAY + "T10:40");
        practice.book(practice.lea, FRIDAY + "T09:20", Map.of("prestation_id", brief))
                .expect(422, "CRENEAU_NON_PROPOSE");
        assertThat(offered)
                .allSatisfy(start -> practice.book(practice.lea, start, Map.of("prestation_id", brief))
                        .expect(201));
    }

    @Test
    void a_long_service_never_straddles_a_booking_on_a_short_grid_and_no_offered_slot_is_then_refused() {
        practice.openDaily("09:00-18:00");
        practice.policy(Map.of("ecart_minutes", 15, "pas_minutes", 15));
        var hour = practice.service("Séance d'une heure", 60);
        var atLength = practice.service("Séance longue", 90);
        practice.book(practice.max, FRIDAY + "T12:00", Map.of("prestation_id", hour))
                .expect(201);

        var offered = practice.offered(FRIDAY, FRIDAY, "&prestation=" + atLength);
        assertThat(offered)
                .contains(FRIDAY + "T10:15", FRIDAY + "T13:15")
                .doesNotContain(FRIDAY + "T10:30", FRIDAY + "T11:30", FRIDAY + "T12:30", FRIDAY + "T13:00");
        for (var start : offered) {
            var booked = practice.book(practice.lea, start, Map.of("prestation_id", atLength))
                    .expect(201)
                    .text("id");
            practice.cancel(practice.lea, booked).expect(200);
        }
        for (var start : List.of("T10:30", "T11:00", "T11:30", "T12:00", "T12:30", "T13:00")) {
            practice.book(practice.lea, FRIDAY + start, Map.of("prestation_id", atLength))
                    .expect(409, "CRENEAU_DEJA_RESERVE");
        }
    }

    @Test
    void whoever_signs_in_is_offered_nothing_that_is_then_refused_to_them() {
        var other = practice.program.someone(Role.PRACTITIONER);
        practice.lea
                .api()
                .post("/rendez-vous", Map.of("praticien_id", other.id(), "debut", wire(FRIDAY + "T09:55")))
                .expect(201);

        var offered = offeredTo(practice.lea, "");

        assertThat(offered).hasSize(7).doesNotContain(FRIDAY + "T09:55");
        assertThat(practice.offered(FRIDAY, FRIDAY)).hasSize(8).contains(FRIDAY + "T09:55");
        practice.book(practice.lea, FRIDAY + "T09:55").expect(409, "CLIENT_DEJA_OCCUPE");
        offered.forEach(start -> practice.booked(practice.lea, start));
    }

    @Test
    void whoever_has_as_many_appointments_as_they_may_is_offered_nothing_that_is_then_refused_to_them() {
        practice.policy(Map.of("max_rendez_vous_a_venir", 2));
        practice.booked(practice.lea, FRIDAY + "T09:00");
        var second = practice.booked(practice.lea, FRIDAY + "T09:55");

        assertThat(offeredTo(practice.lea, "")).isEmpty();
        practice.book(practice.lea, FRIDAY + "T10:50").expect(422, "TROP_DE_RENDEZ_VOUS");
        assertThat(practice.offered(FRIDAY, FRIDAY)).hasSize(6);
        assertThat(offeredTo(practice.max, "")).hasSize(6);
        assertThat(offeredTo(practice.coach, "")).hasSize(6);
        assertThat(offeredTo(practice.lea, "&rendez_vous=" + second))
                .hasSize(6)
                .allSatisfy(start -> practice.move(practice.lea, second, start).expect(200));
        practice.max
                .api()
                .get(practice.ofCoach("/creneaux?rendez_vous=" + second))
                .expect(404, "INTROUVABLE");

        practice.cancel(practice.lea, second).expect(200);

        assertThat(offeredTo(practice.lea, "")).hasSize(7);
    }

    @Test
    void staff_and_client_who_book_the_same_minute_at_once_get_one_appointment() {
        var starts = practice.offered("2026-03-09", "2026-03-09");
        var ofMax = CoachsPractice.fileOf(practice.max);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var start : starts) {
                var answers = atOnce(
                        threads,
                        () -> practice.book(practice.lea, start),
                        () -> practice.book(practice.lucas, start, Map.of("client_id", ofMax, "hors_regles", true)));
                assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
                assertThat(answers)
                        .filteredOn(answer -> answer.status() != 201)
                        .allSatisfy(answer -> answer.expect(409, "CRENEAU_DEJA_RESERVE"));
            }
        }
        assertThat(practice.agenda("&statut=reserve"))
                .extracting(appointment -> shownStart(appointment))
                .containsExactlyElementsOf(starts);
    }

    @Test
    void a_deleted_absence_blocks_nothing() {
        var absence = practice.absent(FRIDAY + "T00:00", "2026-03-07T00:00");
        assertThat(practice.offered(FRIDAY, FRIDAY)).isEmpty();
        practice.book(practice.lea, FRIDAY + "T09:00").expect(422, "PRATICIEN_ABSENT");

        practice.coach.api().delete(practice.ofCoach("/absences/" + absence)).expect(204);

        assertThat(practice.offered(FRIDAY, FRIDAY)).hasSize(8);
        practice.book(practice.lea, FRIDAY + "T09:00").expect(201);
    }

    @Test
    void an_exception_on_the_last_day_of_a_range_counts() {
        exception("2026-03-08", ranges("10:00-11:00"));
        exception("2026-03-09", List.of());

        assertThat(practice.offered(FRIDAY, "2026-03-08")).hasSize(9).last().isEqualTo("2026-03-08T10:00");
        assertThat(practice.offered(FRIDAY, "2026-03-09")).hasSize(9);
        assertThat(practice.lucas
                        .api()
                        .get(practice.ofCoach("/exceptions?du=2026-03-06&au=2026-03-09"))
                        .expect(200)
                        .elements()
                        .map(exception -> exception.path("jour").asString()))
                .containsExactly("2026-03-08", "2026-03-09");
    }

    @Test
    void what_is_booked_on_the_last_day_of_a_range_counts() {
        practice.booked(practice.lea, "2026-03-09T16:15");

        assertThat(practice.offered("2026-03-09", "2026-03-09")).hasSize(7).doesNotContain("2026-03-09T16:15");
        assertThat(practice.agenda("&du=2026-03-06&au=2026-03-09")).hasSize(1);
    }

    @Test
    void a_booking_across_the_change_of_clocks_keeps_its_wall_clock_time_in_api_mail_and_feed() {
        keepsItsTime("2026-03-27T12:00", "2026-03-30T09:55", "+02:00", "lundi 30 mars 2026 à 9 h 55");
        keepsItsTime("2026-10-23T12:00", "2026-10-26T14:25", "+01:00", "lundi 26 octobre 2026 à 14 h 25");
    }

    private void keepsItsTime(String now, String start, String offset, String inMail) {
        practice.now(now);
        var booked = practice.book(practice.lea, start).expect(201);

        assertThat(booked.text("debut")).isEqualTo(start + ":00" + offset);
        assertThat(practice.offered(start.substring(0, 10), start.substring(0, 10)))
                .hasSize(7);
        var mail = practice.program.awaitEmail(practice.lea.email(), "Votre rendez-vous du " + inMail);
        assertThat(mail).contains("Date : " + inMail);
        var event = Calendars.feedOf(practice.program, practice.lea).event(booked.text("id"));
        assertThat(event.line("DTSTART")).endsWith("TZID=Europe/Paris:" + start.replaceAll("[-:]", "") + "00");
        assertThat(event.start()).isEqualTo(CoachsPractice.instantOf(booked.text("debut")));
        var part = Calendars.partOf(
                practice.program.emails(practice.lea.email(), inMail).getFirst());
        assertThat(part.event(booked.text("id")).start()).isEqualTo(event.start());
        assertThat(part.event(booked.text("id")).line("DTSTART")).isEqualTo(event.line("DTSTART"));
    }

    @Test
    void a_client_in_another_zone_sees_and_books_the_same_instants() {
        var tokyo = "2026-03-06T17:55:00+09:00";
        var slots = practice.lea
                .api()
                .get(practice.ofCoach("/creneaux?du=2026-03-06&au=2026-03-06"))
                .expect(200)
                .elements()
                .map(slot -> CoachsPractice.instantOf(slot.path("debut").asString()))
                .toList();
        assertThat(slots).contains(CoachsPractice.instantOf(tokyo));

        var booked = practice.lea
                .api()
                .post("/rendez-vous", Map.of("praticien_id", practice.coach.id(), "debut", tokyo))
                .expect(201);
        assertThat(booked.text("debut")).isEqualTo("2026-03-06T09:55:00+01:00");
        practice.max
                .api()
                .post("/rendez-vous", Map.of("praticien_id", practice.coach.id(), "debut", "2026-03-06T08:55:00Z"))
                .expect(409, "CRENEAU_DEJA_RESERVE");
        // Days stay those of the practice: it is the 7th in Tokyo when this Friday still has a slot.
        practice.max
                .api()
                .post("/rendez-vous", Map.of("praticien_id", practice.coach.id(), "debut", "2026-03-07T00:15:00+09:00"))
                .expect(201);
    }

    @Test
    void minutes_are_in_the_mails() {
        var id = practice.booked(practice.lea, FRIDAY + "T09:55");
        practice.move(practice.lea, id, FRIDAY + "T13:30").expect(200);
        practice.cancel(practice.lea, id).expect(200);

        var timeOfSubject = Map.of(
                "vendredi 6 mars 2026 à 9 h 55", "9 h 55",
                "déplacé au vendredi 6 mars 2026 à 13 h 30", "13 h 30",
                "annulé", "13 h 30");
        for (var reader : List.of(practice.lea, practice.coach)) {
            timeOfSubject.forEach((subject, time) -> assertThat(practice.program.awaitEmail(reader.email(), subject))
                    .as(subject)
                    .containsPattern("Date : vendredi 6 mars 2026 à " + time + "\\R")
                    .contains("Durée : 45 minutes"));
            assertThat(practice.program.awaitEmail(reader.email(), "déplacé"))
                    .as("where it was")
                    .contains("Le rendez-vous du vendredi 6 mars 2026 à 9 h 55 est déplacé au");
        }
    }

    private List<String> offeredTo(SignedIn who, String more) {
        return who.api()
                .get(practice.ofCoach("/creneaux?du=" + FRIDAY + "&au=" + FRIDAY + more))
                .expect(200)
                .elements()
                .map(CoachsPractice::shownStart)
                .toList();
    }

    private void exception(String day, List<Map<String, String>> ranges) {
        practice.coach
                .api()
                .post(practice.ofCoach("/exceptions"), Map.of("jour", day, "plages", ranges))
                .expect(201);
    }

    /** Both calls, released together. */
    private static List<Answer> atOnce(ExecutorService threads, Supplier<Answer> one, Supplier<Answer> other) {
        var ready = new CyclicBarrier(2);
        return Stream.of(one, other)
                .map(call -> CompletableFuture.supplyAsync(
                        () -> {
                            await(ready);
                            return call.get();
                        },
                        threads))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
