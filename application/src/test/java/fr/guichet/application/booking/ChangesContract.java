package fr.guichet.application.booking;

import static fr.guichet.domain.booking.BookingFixtures.aPolicy;
import static fr.guichet.domain.booking.BookingFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.account.Actor;
import fr.guichet.application.notification.Notification;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.domain.booking.CancellationReason;
import fr.guichet.domain.booking.ChangeRejection;
import fr.guichet.domain.booking.Practitioner;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of appointments over any store: moves, cancellations, who came (spec B6 to B8, B10). */
public abstract class ChangesContract {

    private BookingWorld world = new InMemoryBooking();
    private Practitioner.Id camille = new Practitioner.Id(new UUID(0, 0));
    private Actor lea = world.client("Léa", "PETIT");
    private Actor max = world.client("Max", "ROUX");
    private Actor lucas = world.staff();

    protected abstract BookingWorld world();

    @BeforeEach
    void people() {
        world = world();
        camille = world.practitioner("Camille", "BERNARD");
        lea = world.client("Léa", "PETIT");
        max = world.client("Max", "ROUX");
        lucas = world.staff();
    }

    @Test
    @DisplayName("spec B7, B10: a client moves their own, and both are told where it was")
    void moves_ones_own_and_tells_both_where_it_was() {
        var booked = world.booked(lea, camille, "2026-03-06T09:00");
        var before = world.told().size();

        var outcome = move(lea, booked, "2026-03-06T10:50", false);

        assertThat(outcome).isInstanceOfSatisfying(MoveAppointment.Outcome.Moved.class, moved -> {
            assertThat(moved.appointment().id()).isEqualTo(booked.id());
            assertThat(moved.appointment().sequence()).isEqualTo(1);
        });
        assertThat(world.told().subList(before, world.told().size()))
                .hasSize(2)
                .allSatisfy(told -> assertThat(told)
                        .isInstanceOfSatisfying(
                                Notification.AppointmentMoved.class,
                                moved -> assertThat(moved.previousStart()).isEqualTo(at("2026-03-06T09:00"))));
        world.booked(max, camille, "2026-03-06T09:00");
    }

    @Test
    void moves_to_where_it_is_without_a_word() {
        var booked = world.booked(lea, camille, "2026-03-06T09:00");
        var before = world.told().size();

        assertThat(move(lea, booked, "2026-03-06T09:00", false)).isInstanceOf(MoveAppointment.Outcome.Moved.class);
        assertThat(world.told()).hasSize(before);
    }

    @Test
    @DisplayName("spec B6, B8: no move goes onto another appointment, nor outside the rules by a client")
    void refuses_a_move_onto_another_and_outside_the_rules_by_a_client() {
        var booked = world.booked(lea, camille, "2026-03-06T09:00");
        world.booked(max, camille, "2026-03-06T10:50");

        assertThat(move(lea, booked, "2026-03-06T10:50", false))
                .isInstanceOfSatisfying(
                        MoveAppointment.Outcome.Refused.class,
                        refused -> assertThat(refused.rejection()).isInstanceOf(BookingRejection.SlotTaken.class));
        assertThat(move(lea, booked, "2026-03-06T20:00", true)).isInstanceOf(MoveAppointment.Outcome.NotAllowed.class);
        assertThat(move(lucas, booked, "2026-03-06T20:00", true)).isInstanceOf(MoveAppointment.Outcome.Moved.class);
    }

    @Test
    void hides_the_appointments_of_others() {
        var booked = world.booked(lea, camille, "2026-03-06T09:00");

        assertThat(move(max, booked, "2026-03-06T10:50", false)).isInstanceOf(MoveAppointment.Outcome.NotFound.class);
        assertThat(cancel(max, booked)).isInstanceOf(CancelAppointment.Outcome.NotFound.class);
        assertThat(new ViewAppointment(world.queries()).handle(max, booked.id()))
                .isEmpty();
        assertThat(new ViewAppointment(world.queries()).handle(lea, booked.id()))
                .isPresent();
        assertThat(new ViewAppointment(world.queries()).handle(lucas, booked.id()))
                .get()
                .satisfies(view -> assertThat(view.clientName().full()).isEqualTo("Léa PETIT"));
    }

    @Test
    @DisplayName("spec B7, B10: a cancelled slot is offered again at once, and both are told")
    void cancels_offers_the_slot_again_and_tells_both() {
        var booked = world.booked(lea, camille, "2026-03-06T09:00");
        var before = world.told().size();

        assertThat(cancel(lea, booked)).isInstanceOf(CancelAppointment.Outcome.Cancelled.class);

        assertThat(world.told().subList(before, world.told().size()))
                .hasSize(2)
                .allSatisfy(told -> assertThat(told)
                        .isInstanceOfSatisfying(
                                Notification.AppointmentCancelled.class,
                                cancelled -> assertThat(cancelled.reason()).contains("Grippe")));
        world.booked(max, camille, "2026-03-06T09:00");
        assertThat(cancel(lea, booked))
                .isEqualTo(new CancelAppointment.Outcome.NotPossible(
                        new ChangeRejection.WrongState(Appointment.Status.CANCELLED)));
    }

    @Test
    @DisplayName("spec B7: clients are held to the limit before the start, staff are not")
    void holds_clients_to_the_limit_before_the_start_and_not_staff() {
        world.transactions()
                .run(() -> world.agendas()
                        .changePolicy(
                                camille,
                                aPolicy().changeLimit(Duration.ofHours(24)).build()));
        var first = world.booked(lea, camille, "2026-03-06T09:00");
        world.clock().set(at("2026-03-05T09:01"));

        assertThat(cancel(lea, first))
                .isEqualTo(
                        new CancelAppointment.Outcome.NotPossible(new ChangeRejection.TooLate(at("2026-03-05T09:00"))));
        assertThat(move(lea, first, "2026-03-09T09:00", false)).isInstanceOf(MoveAppointment.Outcome.NotPossible.class);
        assertThat(cancel(lucas, first)).isInstanceOf(CancelAppointment.Outcome.Cancelled.class);
    }

    @Test
    @DisplayName("spec B7: staff cancel and move at any time, after the start too; a client does not")
    void lets_staff_cancel_and_move_what_has_begun() {
        var first = world.booked(lea, camille, "2026-03-06T09:00");
        var second = world.booked(lea, camille, "2026-03-06T09:55");
        world.clock().set(at("2026-03-06T11:00"));

        assertThat(cancel(lea, first))
                .isEqualTo(
                        new CancelAppointment.Outcome.NotPossible(new ChangeRejection.TooLate(at("2026-03-06T09:00"))));
        assertThat(move(lea, second, "2026-03-09T09:00", false))
                .isEqualTo(
                        new MoveAppointment.Outcome.NotPossible(new ChangeRejection.TooLate(at("2026-03-06T09:55"))));
        assertThat(cancel(lucas, first)).isInstanceOf(CancelAppointment.Outcome.Cancelled.class);
        assertThat(move(lucas, second, "2026-03-09T09:00", false)).isInstanceOf(MoveAppointment.Outcome.Moved.class);
    }

    @Test
    @DisplayName("spec B7: what nobody receives any more is not moved, and can be cancelled")
    void moves_nothing_to_a_practitioner_who_is_gone() {
        var booked = world.booked(lea, camille, "2026-03-06T09:00");
        world.leave(camille);

        assertThat(move(lea, booked, "2026-03-06T10:50", false))
                .isEqualTo(new MoveAppointment.Outcome.NotPossible(new ChangeRejection.PractitionerGone()));
        assertThat(cancel(lea, booked)).isInstanceOf(CancelAppointment.Outcome.Cancelled.class);
    }

    @Test
    void notes_nothing_of_an_appointment_that_has_not_begun() {
        var booked = world.booked(lea, camille, "2026-03-06T09:00");
        world.clock().set(at("2026-03-06T08:59:59"));

        var notYet = new NoteAttendance.Outcome.NotPossible(new ChangeRejection.NotBegun(at("2026-03-06T09:00")));
        assertThat(note(lucas, booked, true)).isEqualTo(notYet);
        assertThat(note(lucas, booked, false)).isEqualTo(notYet);
        assertThat(world.appointments().find(booked.id())).contains(booked);
    }

    @Test
    @DisplayName("spec B7: staff note who came and who did not")
    void lets_staff_note_who_came_and_who_did_not() {
        var came = world.booked(lea, camille, "2026-03-06T09:00");
        var missed = world.booked(max, camille, "2026-03-06T10:50");
        world.clock().set(at("2026-03-06T10:50"));

        assertThat(note(lea, came, true)).isInstanceOf(NoteAttendance.Outcome.NotAllowed.class);
        assertThat(note(lucas, came, true))
                .isInstanceOfSatisfying(
                        NoteAttendance.Outcome.Noted.class,
                        noted -> assertThat(noted.appointment()).isInstanceOf(Appointment.Completed.class));
        assertThat(note(lucas, missed, false))
                .isInstanceOfSatisfying(
                        NoteAttendance.Outcome.Noted.class,
                        noted -> assertThat(noted.appointment()).isInstanceOf(Appointment.NoShow.class));
        assertThat(note(lucas, came, false))
                .isEqualTo(new NoteAttendance.Outcome.NotPossible(
                        new ChangeRejection.WrongState(Appointment.Status.COMPLETED)));
        assertThat(new ViewAppointmentHistory(world.appointments(), world.queries()).handle(lucas, came.id()))
                .isInstanceOfSatisfying(
                        ViewAppointmentHistory.Outcome.Found.class,
                        found -> assertThat(found.entries())
                                .extracting(ViewAppointmentHistory.Entry::by)
                                .map(name -> name.orElseThrow().full())
                                .containsExactly("Léa PETIT", "Lucas MOREAU"));
    }

    private MoveAppointment.Outcome move(Actor actor, Appointment.Booked appointment, String to, boolean outside) {
        return world.moveAppointment().handle(new MoveAppointment.Command(actor, appointment.id(), at(to), outside));
    }

    private NoteAttendance.Outcome note(Actor actor, Appointment.Booked appointment, boolean came) {
        return new NoteAttendance(world.transactions(), world.appointments(), world.clock())
                .handle(new NoteAttendance.Command(actor, appointment.id(), came));
    }

    private CancelAppointment.Outcome cancel(Actor actor, Appointment.Booked appointment) {
        return world.cancelAppointment()
                .handle(new CancelAppointment.Command(actor, appointment.id(), new CancellationReason("Grippe")));
    }
}
