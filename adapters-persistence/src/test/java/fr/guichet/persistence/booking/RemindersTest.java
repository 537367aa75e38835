package fr.guichet.persistence.booking;

import static fr.guichet.domain.booking.BookingFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.CancelAppointment;
import fr.guichet.application.booking.MoveAppointment;
import fr.guichet.application.booking.RemindClients;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Outbox;
import fr.guichet.application.notification.Reminders;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.CancellationReason;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.persistence.PostgresTestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B10: reminders, 24 h before")
class RemindersTest {

    private PostgresTestDatabase database;
    private PostgresBooking world;
    private Reminders reminders;
    private Practitioner.Id camille;
    private Actor lea;

    @BeforeEach
    void people() {
        database = PostgresTestDatabase.create();
        world = new PostgresBooking(database);
        reminders = new JooqReminders(database.dsl());
        camille = world.practitioner("Camille", "BERNARD");
        lea = world.client("Léa", "PETIT");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_client_is_reminded_once_a_day_before() {
        world.booked(lea, camille, "2026-03-10T09:00");

        assertThat(remindAt("2026-03-09T08:59")).isZero();
        assertThat(remindAt("2026-03-09T09:00")).isEqualTo(1);
        assertThat(remindAt("2026-03-09T09:01")).isZero();
        assertThat(reminded()).singleElement().satisfies(reminder -> {
            assertThat(reminder.to().name().full()).isEqualTo("Léa PETIT");
            assertThat(reminder.appointment().start()).isEqualTo(at("2026-03-10T09:00"));
            assertThat(reminder.appointment().practitioner()).isEqualTo("Camille BERNARD");
        });
    }

    @Test
    @DisplayName("spec B10: how long before is the practice's to say")
    void two_days_before_where_the_practice_says_so() {
        world.remindHoursBefore(48);
        world.booked(lea, camille, "2026-03-10T09:00");

        assertThat(remindAt("2026-03-08T08:59")).isZero();
        assertThat(remindAt("2026-03-08T09:00")).isEqualTo(1);
        assertThat(remindAt("2026-03-09T09:00")).isZero();
    }

    @Test
    @DisplayName("spec B10: nobody is reminded where the practice says so")
    void never_where_the_practice_says_so() {
        world.remindHoursBefore(0);
        world.booked(lea, camille, "2026-03-10T09:00");

        assertThat(remindAt("2026-03-09T09:00")).isZero();
        assertThat(remindAt("2026-03-10T08:59")).isZero();
    }

    @Test
    void after_a_move_the_new_start_counts() {
        var booked = world.booked(lea, camille, "2026-03-10T09:00");
        remindAt("2026-03-09T09:00");
        move(booked, "2026-03-12T10:50");

        assertThat(remindAt("2026-03-10T08:00")).isZero();
        assertThat(remindAt("2026-03-11T10:50")).isEqualTo(1);
        assertThat(reminded())
                .extracting(reminder -> reminder.appointment().start())
                .containsExactly(at("2026-03-10T09:00"), at("2026-03-12T10:50"));
    }

    @Test
    void a_cancelled_appointment_is_not_reminded_of() {
        var booked = world.booked(lea, camille, "2026-03-10T09:00");
        var due = new Reminders.Due(booked.id().value(), booked.time().start());
        assertThat(reminders.holds(due)).isTrue();
        world.cancelAppointment()
                .handle(new CancelAppointment.Command(lea, booked.id(), new CancellationReason("Grippe")));

        assertThat(remindAt("2026-03-09T09:00")).isZero();
        assertThat(reminders.holds(due)).isFalse();
    }

    @Test
    void who_books_or_moves_a_few_hours_before_needs_no_reminder() {
        world.booked(lea, camille, "2026-03-05T16:15");
        var moved = world.booked(world.client("Max", "ROUX"), camille, "2026-03-12T09:00");
        world.clock().set(at("2026-03-05T10:00"));
        move(moved, "2026-03-06T09:00");

        assertThat(remindAt("2026-03-05T11:00")).isZero();
    }

    @Test
    void what_fell_due_while_the_program_was_down_is_still_told_while_it_is_ahead() {
        world.booked(lea, camille, "2026-03-10T09:00");
        world.booked(lea, camille, "2026-03-10T14:25");

        assertThat(remindAt("2026-03-10T09:30")).isEqualTo(1);
        assertThat(reminded()).extracting(it -> it.appointment().start()).containsExactly(at("2026-03-10T14:25"));
    }

    @Test
    void several_programs_remind_once() throws Exception {
        for (var time : List.of("09:00", "09:55", "10:50", "11:45")) {
            world.booked(lea, camille, "2026-03-10T" + time);
        }
        world.clock().set(at("2026-03-09T12:00"));
        var total = 0;
        try (var programs = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < 8; i++) {
                runs.add(() -> remind().handle());
            }
            for (var run : programs.invokeAll(runs)) {
                total += run.get();
            }
        }

        assertThat(total).isEqualTo(4);
        assertThat(reminded()).hasSize(4);
    }

    @Test
    void one_that_cannot_be_made_keeps_none_of_the_others_back_and_is_tried_again() {
        var first = world.booked(lea, camille, "2026-03-10T09:00");
        world.booked(lea, camille, "2026-03-10T09:55");
        world.clock().set(at("2026-03-09T12:00"));
        Outbox broken = told -> {
            if (told.toString().contains(first.id().value().toString())) {
                throw new IllegalStateException("no words for it");
            }
            world.outbox().addAll(told);
        };

        assertThat(remind(broken).handle()).isEqualTo(1);
        assertThat(remind().handle()).isEqualTo(1);
        assertThat(reminded())
                .extracting(reminder -> reminder.appointment().start())
                .containsExactly(at("2026-03-10T09:55"), at("2026-03-10T09:00"));
    }

    private int remindAt(String parisTime) {
        world.clock().set(at(parisTime));
        return remind().handle();
    }

    private RemindClients remind() {
        return remind(world.outbox());
    }

    private RemindClients remind(Outbox outbox) {
        return new RemindClients(
                reminders, world.queries(), world.practices(), outbox, world.transactions(), world.clock());
    }

    private void move(Appointment.Booked appointment, String to) {
        Instant start = at(to);
        assertThat(world.moveAppointment().handle(new MoveAppointment.Command(lucas(), appointment.id(), start, false)))
                .isInstanceOf(MoveAppointment.Outcome.Moved.class);
    }

    private Actor lucas() {
        return world.staff();
    }

    private List<Notification.AppointmentReminder> reminded() {
        return world.told().stream()
                .filter(Notification.AppointmentReminder.class::isInstance)
                .map(Notification.AppointmentReminder.class::cast)
                .toList();
    }
}
