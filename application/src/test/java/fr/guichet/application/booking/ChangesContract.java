package fr.guichet.application.booking;

import static fr.guichet.domain.booking.BookingFixtures.aPolicy;
import static fr.guichet.domain.booking.BookingFixtures.at;
import static fr.guichet.domain.booking.BookingFixtures.between;
import static fr.guichet.domain.booking.BookingFixtures.day;
import static fr.guichet.domain.booking.BookingFixtures.ranges;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.account.Actor;
import fr.guichet.application.notification.Notification;
import fr.guichet.domain.booking.Absence;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.domain.booking.CancellationReason;
import fr.guichet.domain.booking.ChangeRejection;
import fr.guichet.domain.booking.DayException;
import fr.guichet.domain.booking.OpeningHours;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of appointments and agendas over any store: moves, cancellations, changed hours (spec B4, B7, B8, B10). */
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
    void notes_nothing_of_an_appointment_that_has_not_begun() {
        var booked = world.booked(lea, camille, "2026-03-06T09:00");
        world.clock().set(at("2026-03-06T08:59:59"));

        var notYet = new NoteAttendance.Outcome.NotPossible(new ChangeRejection.NotBegun(at("2026-03-06T09:00")));
        assertThat(note(lucas, booked, true)).isEqualTo(notYet);
        assertThat(note(lucas, booked, false)).isEqualTo(notYet);
        assertThat(world.appointments().find(booked.id())).contains(booked);
    }

    @Test
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

    // spec B4
    @Test
    void lists_what_an_absence_touches_stores_nothing_and_on_confirmation_keeps_all_and_tells() {
        var booked = world.booked(lea, camille, "2026-03-06T09:00");
        var time = between("2026-03-06T00:00", "2026-03-07T00:00");

        var asked = world.addAbsence().handle(new AddAbsence.Command(lucas, camille, time, "Formation", false));

        assertThat(touched(asked)).extracting(AppointmentView::id).containsExactly(booked.id());
        world.booked(max, camille, "2026-03-06T10:50");

        var confirmed = world.addAbsence().handle(new AddAbsence.Command(lucas, camille, time, "Formation", true));

        assertThat(stored(confirmed).toMove()).hasSize(2);
        assertThat(world.told().getLast())
                .isInstanceOfSatisfying(
                        Notification.ChangedHoursLeaveAppointments.class,
                        told -> assertThat(told.left()).hasSize(2));
        assertThat(world.appointments().find(booked.id())).contains(booked);
    }

    @Test
    void frees_the_time_of_an_absence_that_is_removed() {
        var absence = stored(world.addAbsence()
                        .handle(new AddAbsence.Command(
                                lucas, camille, between("2026-03-06T09:00", "2026-03-06T12:30"), null, false)))
                .result();

        assertThat(remove(absence.id())).isInstanceOf(AgendaChangeOutcome.Stored.class);

        world.booked(lea, camille, "2026-03-06T09:00");
        assertThat(remove(absence.id())).isInstanceOf(AgendaChangeOutcome.NotFound.class);
    }

    @Test
    void replaces_the_exception_of_a_day_and_asks_before_it_is_removed() {
        open("2026-03-07", "09:00-10:00");
        var second = stored(open("2026-03-07", "09:00-12:00")).result();
        world.booked(lea, camille, "2026-03-07T10:50");
        var removal = world.removeException();

        assertThat(removal.handle(new RemoveException.Command(lucas, camille, second.id(), false)))
                .isInstanceOf(AgendaChangeOutcome.Touches.class);
        assertThat(removal.handle(new RemoveException.Command(lucas, camille, second.id(), true)))
                .isInstanceOf(AgendaChangeOutcome.Stored.class);
        assertThat(view().exceptions()).isEmpty();
    }

    @Test
    void changes_weekly_hours_with_their_dates_and_reads_them_back() {
        world.booked(lea, camille, "2026-03-06T09:00");
        var summer = new OpeningHours(List.of(
                WeeklyHours.from(LocalDate.EPOCH, ranges("14:00-20:00", "20:30-00:00"), DayOfWeek.FRIDAY),
                WeeklyHours.from(day("2026-07-01"), ranges("08:00-12:00"), DayOfWeek.MONDAY)
                        .until(day("2026-08-31")),
                new WeeklyHours(day("2026-09-01"), Optional.empty(), Map.of())));
        var change = world.changeOpeningHours();

        assertThat(change.handle(new ChangeOpeningHours.Command(lucas, camille, summer, false)))
                .isInstanceOf(AgendaChangeOutcome.Touches.class);
        assertThat(view().hours()).isEqualTo(OpeningHours.DEFAULT);
        assertThat(change.handle(new ChangeOpeningHours.Command(lucas, camille, summer, true)))
                .isInstanceOf(AgendaChangeOutcome.Stored.class);
        assertThat(view().hours()).isEqualTo(summer);
    }

    @Test
    void refuses_hours_in_which_no_session_fits() {
        var hours =
                new OpeningHours(List.of(WeeklyHours.from(LocalDate.EPOCH, ranges("09:00-09:44"), DayOfWeek.FRIDAY)));

        assertThat(world.changeOpeningHours().handle(new ChangeOpeningHours.Command(lucas, camille, hours, true)))
                .isInstanceOf(AgendaChangeOutcome.RangeTooShort.class);
    }

    @Test
    void changes_the_policy_and_asks_when_it_closes_a_booked_holiday() {
        world.holiday("2026-03-06");
        world.booked(lea, camille, "2026-03-06T09:00");
        var policy = aPolicy()
                .closedOnPublicHolidays()
                .gapMinutes(15)
                .stepMinutes(30)
                .horizonDays(30)
                .minimumNotice(Duration.ofHours(2))
                .changeLimit(Duration.ofHours(24))
                .maxUpcoming(3)
                .build();

        assertThat(world.changePolicy().handle(new ChangePolicy.Command(lucas, camille, policy, false)))
                .isInstanceOf(AgendaChangeOutcome.Touches.class);
        assertThat(world.changePolicy().handle(new ChangePolicy.Command(lucas, camille, policy, true)))
                .isInstanceOf(AgendaChangeOutcome.Stored.class);
        assertThat(view().policy()).isEqualTo(policy);
    }

    @Test
    void lets_only_staff_keep_agendas_that_are_there() {
        var policy = aPolicy().build();

        assertThat(world.changePolicy().handle(new ChangePolicy.Command(lea, camille, policy, false)))
                .isInstanceOf(AgendaChangeOutcome.NotAllowed.class);
        assertThat(world.changePolicy()
                        .handle(new ChangePolicy.Command(
                                lucas, new Practitioner.Id(world.ids().next()), policy, false)))
                .isInstanceOf(AgendaChangeOutcome.NotFound.class);
    }

    private AgendaSettings view() {
        var outcome = new ViewAgenda(world.agendas(), world.clock()).handle(ViewAgenda.Query.ahead(lucas, camille));
        if (outcome instanceof ViewAgenda.Outcome.Found found) {
            return found.settings();
        }
        throw new AssertionError(outcome);
    }

    private AgendaChangeOutcome<DayException> open(String date, String range) {
        return world.addException().handle(new AddException.Command(lucas, camille, day(date), ranges(range), false));
    }

    private AgendaChangeOutcome<Absence.Id> remove(Absence.Id absence) {
        return world.removeAbsence().handle(new RemoveAbsence.Command(lucas, camille, absence, false));
    }

    private static <T> AgendaChangeOutcome.Stored<T> stored(AgendaChangeOutcome<T> outcome) {
        if (outcome instanceof AgendaChangeOutcome.Stored<T> stored) {
            return stored;
        }
        throw new AssertionError(outcome);
    }

    private static <T> List<AppointmentView> touched(AgendaChangeOutcome<T> outcome) {
        if (outcome instanceof AgendaChangeOutcome.Touches<T> touches) {
            return touches.appointments();
        }
        throw new AssertionError(outcome);
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
