package fr.guichet.bootstrap.booking;

import static fr.guichet.domain.booking.BookingFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.guichet.application.Transactions;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.CancelAppointment;
import fr.guichet.application.booking.RemindClients;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.booking.Appointment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A program of its own, because it is stopped and joined by another one meanwhile. */
@DisplayName("spec B10: reminders, from the booking over HTTP to the e-mail and the text message")
class RemindersOverHttpTest {

    private static final String REMINDER = "Rappel : votre rendez-vous du ";
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private static RunningProgram program;
    private CoachsPractice practice;

    @BeforeAll
    static void start() {
        program = RunningProgram.startedAt(at("2026-03-05T08:00"));
    }

    @AfterAll
    static void end() {
        program.end();
    }

    @BeforeEach
    void people() {
        practice = new CoachsPractice(program);
    }

    @Test
    void a_client_is_reminded_the_day_before_once_at_the_time_that_holds_after_moves() {
        var id = practice.booked(practice.lea, "2026-03-10T09:00");
        practice.move(practice.lea, id, "2026-03-11T10:50").expect(200);

        practice.now("2026-03-09T09:00");
        remind();
        assertThat(delivered(practice.lea)).as("the former time").isZero();
        practice.now("2026-03-10T10:50");
        remind();

        assertThat(program.awaitEmail(practice.lea.email(), REMINDER))
                .contains("Date : mercredi 11 mars 2026 à 10 h 50")
                .contains(practice.coach.person().name().full());
        practice.now("2026-03-11T10:00");
        remind();
        assertThat(delivered(practice.lea)).isEqualTo(1);
        assertThat(reminders(practice.coach)).as("clients alone are reminded").isZero();
        assertThat(program.texts(practice.lea.person().phone().orElseThrow().e164()))
                .as("without a wish, by e-mail alone")
                .isEmpty();
    }

    @Test
    void who_chose_so_is_reminded_by_text_message_too() {
        for (var choice : Map.of(practice.lea, "les_deux", practice.max, "sms").entrySet()) {
            choice.getKey()
                    .api()
                    .patch("/users/me", Map.of("canal_notification", choice.getValue()))
                    .expect(200);
        }
        practice.booked(practice.lea, "2026-03-10T09:55");
        practice.booked(practice.max, "2026-03-10T14:25");
        practice.now("2026-03-09T14:25");
        remind();

        program.awaitEmail(practice.lea.email(), REMINDER);
        assertThat(awaitText(practice.lea)).contains("10 mars 2026 à 9 h 55");
        assertThat(awaitText(practice.max)).contains("10 mars 2026 à 14 h 25");
        assertThat(delivered(practice.max)).isZero();
    }

    @Test
    void nobody_is_reminded_of_what_was_cancelled() {
        var cancelled = practice.booked(practice.lea, "2026-03-10T09:00");
        practice.booked(practice.max, "2026-03-10T09:55");
        practice.cancel(practice.lea, cancelled).expect(200);
        practice.now("2026-03-09T09:55");
        remind();

        program.awaitEmail(practice.max.email(), REMINDER);
        assertThat(delivered(practice.lea)).isZero();
    }

    @Test
    void a_reminder_that_waits_does_not_leave_once_its_appointment_is_cancelled() {
        var id = practice.booked(practice.lea, "2026-03-10T09:00");
        practice.now("2026-03-09T09:00");
        // In one transaction, so that nothing is sent in between.
        program.part(Transactions.class).run(() -> {
            assertThat(program.part(RemindClients.class).handle()).isPositive();
            assertThat(program.part(CancelAppointment.class)
                            .handle(new CancelAppointment.Command(
                                    new Actor(practice.lea.person().id(), Role.CLIENT),
                                    new Appointment.Id(UUID.fromString(id)),
                                    null)))
                    .isInstanceOf(CancelAppointment.Outcome.Cancelled.class);
        });

        program.awaitEmail(practice.lea.email(), "est annulé");
        assertThat(delivered(practice.lea)).isZero();
    }

    @Test
    void two_programs_on_one_database_remind_once() throws Exception {
        var starts = List.of("2026-03-10T09:00", "2026-03-10T10:50", "2026-03-10T14:25", "2026-03-10T16:15");
        starts.forEach(start -> practice.booked(practice.lea, start));
        var other = program.anotherInstance();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            practice.now("2026-03-09T17:00");
            var both = List.of(program, other);
            both.forEach(instance -> instance.runNow("remind-clients"));
            var runs = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < 8; i++) {
                var reminding = both.get(i % 2).part(RemindClients.class);
                runs.add(reminding::handle);
            }
            for (var run : threads.invokeAll(runs)) {
                run.get();
            }

            await().atMost(LONG_ENOUGH).until(() -> reminders(practice.lea) >= starts.size());
            assertThat(delivered(practice.lea)).isEqualTo(starts.size());
        } finally {
            other.close();
        }
    }

    @Test
    void what_fell_due_while_the_program_was_down_is_sent_when_it_is_up_and_the_appointment_is_ahead() {
        practice.booked(practice.lea, "2026-03-12T09:00");
        practice.booked(practice.max, "2026-03-12T14:25");
        program.close();
        practice.now("2026-03-12T10:00");

        program = program.anotherInstance();
        remind();

        assertThat(program.awaitEmail(practice.max.email(), REMINDER)).contains("Date : jeudi 12 mars 2026 à 14 h 25");
        assertThat(delivered(practice.lea)).as("it has begun").isZero();
    }

    /** Has the minute's task run now, and waits until it has; its own minute would do the same. */
    private void remind() {
        program.runNow("remind-clients");
        program.part(RemindClients.class).handle();
    }

    private List<String> queued() {
        return program.someone(Role.ADMINISTRATOR)
                .api()
                .get("/messages?etat=en_attente&taille=200")
                .expect(200)
                .elements()
                .map(Object::toString)
                .toList();
    }

    /** How many reminders have reached the client once nothing waits to be sent any more. */
    private int delivered(SignedIn client) {
        await().atMost(LONG_ENOUGH).until(() -> queued().isEmpty());
        return reminders(client);
    }

    private int reminders(SignedIn client) {
        return program.emails(client.email(), REMINDER).size();
    }

    private String awaitText(SignedIn client) {
        var number = client.person().phone().orElseThrow().e164();
        var texts = await().atMost(LONG_ENOUGH).until(() -> program.texts(number), found -> !found.isEmpty());
        assertThat(texts).hasSize(1);
        return texts.getFirst();
    }
}
