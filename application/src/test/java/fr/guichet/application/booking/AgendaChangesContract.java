package fr.guichet.application.booking;

import static fr.guichet.domain.booking.BookingFixtures.aPolicy;
import static fr.guichet.domain.booking.BookingFixtures.between;
import static fr.guichet.domain.booking.BookingFixtures.day;
import static fr.guichet.domain.booking.BookingFixtures.ranges;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.account.Actor;
import fr.guichet.application.notification.Notification;
import fr.guichet.domain.booking.Absence;
import fr.guichet.domain.booking.DayException;
import fr.guichet.domain.booking.OpeningHours;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import fr.guichet.domain.booking.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Changed hours, absences and policies over any store, and the appointments that they touch (spec B4). */
public abstract class AgendaChangesContract {

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
    @DisplayName("spec B4: an absence lists the appointments it touches, and on confirmation keeps them and tells")
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
    @DisplayName("spec B4: an exception is replaced, and its removal asks first")
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
    @DisplayName("spec B4: weekly hours have dates of validity")
    void changes_weekly_hours_with_their_dates_and_reads_them_back() {
        world.booked(lea, camille, "2026-03-06T09:00");
        var summer = new OpeningHours(List.of(
                WeeklyHours.from(LocalDate.EPOCH, ranges("14:00-20:00", "20:30-00:00"), DayOfWeek.FRIDAY),
                new WeeklyHours(
                        day("2026-07-01"),
                        Optional.of(day("2026-08-31")),
                        Map.of(DayOfWeek.MONDAY, ranges("08:00-12:00"))),
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
    @DisplayName("spec B4: a service that fits in no range is an error that names it")
    void refuses_hours_in_which_one_of_the_services_fits_nowhere() {
        var atLength = addService(Duration.ofMinutes(90));

        assertThat(change("09:00-10:29")).isEqualTo(new AgendaChangeOutcome.ServiceFitsNowhere<>(atLength));
        assertThat(view().hours()).isEqualTo(OpeningHours.DEFAULT);
        assertThat(change("09:00-10:30", "11:00-11:45")).isInstanceOf(AgendaChangeOutcome.Stored.class);
        open("2026-03-07", "09:00-12:00");
        assertThat(change("09:00-10:00"))
                .as("a day of its own is long enough")
                .isInstanceOf(AgendaChangeOutcome.Stored.class);
        assertThat(change()).as("closed altogether").isInstanceOf(AgendaChangeOutcome.Stored.class);
    }

    @Test
    @DisplayName("spec B4: hours that are over, or whose days later ones took, are asked nothing and help nobody")
    void looks_at_hours_that_are_still_to_come_alone() {
        var over = new WeeklyHours(
                LocalDate.EPOCH,
                Optional.of(day("2026-03-04")),
                Map.of(DayOfWeek.MONDAY, ranges("08:00-12:00", "14:00-14:10")));
        var today = WeeklyHours.from(day("2026-03-05"), ranges("09:00-10:00"), DayOfWeek.FRIDAY);

        assertThat(world.changeOpeningHours()
                        .handle(new ChangeOpeningHours.Command(
                                lucas, camille, new OpeningHours(List.of(over, today)), false)))
                .isInstanceOf(AgendaChangeOutcome.Stored.class);
        assertThat(added(Duration.ofMinutes(90))).isEqualTo(new ServiceOutcome.FitsNowhere(camille));
        assertThat(added(Duration.ofMinutes(60))).isInstanceOf(ServiceOutcome.Stored.class);
    }

    @Test
    @DisplayName("spec B4: closing on public holidays asks when one is booked")
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
        return world.removeAbsence().handle(new RemoveAbsence.Command(lucas, camille, absence));
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

    private AgendaChangeOutcome<OpeningHours> change(String... friday) {
        var hours = new OpeningHours(List.of(WeeklyHours.from(LocalDate.EPOCH, ranges(friday), DayOfWeek.FRIDAY)));
        return world.changeOpeningHours().handle(new ChangeOpeningHours.Command(lucas, camille, hours, false));
    }

    private Service addService(Duration duration) {
        if (added(duration) instanceof ServiceOutcome.Stored stored) {
            return stored.service();
        }
        throw new AssertionError(duration);
    }

    private ServiceOutcome added(Duration duration) {
        return new AddService(world.transactions(), world.services(), world.agendas(), world.ids(), world.clock())
                .handle(new AddService.Command(lucas, "Bilan", duration, Set.of(camille), null));
    }
}
