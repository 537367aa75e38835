package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.aPolicy;
import static fr.guichet.domain.booking.BookingFixtures.anAgenda;
import static fr.guichet.domain.booking.BookingFixtures.anAppointment;
import static fr.guichet.domain.booking.BookingFixtures.between;
import static fr.guichet.domain.booking.BookingFixtures.day;
import static fr.guichet.domain.booking.BookingFixtures.ranges;
import static fr.guichet.domain.booking.BookingFixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B4: a change lists the booked appointments that it touches")
class AgendaChangeTest {
    private static final Agenda AGENDA = anAgenda()
            .openOn("2026-03-07", "09:00-12:00")
            .absent(between("2026-03-20T00:00", "2026-03-21T00:00"))
            .build();

    private static final Appointment.Booked FRIDAY_MORNING =
            anAppointment().number(1).startingAt("2026-03-06T09:00").build();
    private static final Appointment.Booked FRIDAY_EVENING =
            anAppointment().number(2).startingAt("2026-03-06T16:15").build();
    private static final Appointment.Booked OPEN_SATURDAY =
            anAppointment().number(3).startingAt("2026-03-07T09:00").build();
    private static final Appointment.Booked SUNDAY_OUTSIDE_THE_RULES = anAppointment()
            .number(4)
            .startingAt("2026-03-08T09:00")
            .outsideRules()
            .build();
    private static final List<Appointment.Booked> ALL =
            List.of(FRIDAY_MORNING, FRIDAY_EVENING, OPEN_SATURDAY, SUNDAY_OUTSIDE_THE_RULES);

    private static List<Appointment.Booked> touchedBy(AgendaChange change) {
        return AGENDA.appointmentsTouchedBy(change, ALL);
    }

    private static OpeningHours weekdays(String... ranges) {
        return new OpeningHours(List.of(WeeklyHours.from(
                day("2026-01-01"),
                ranges(ranges),
                DayOfWeek.MONDAY,
                DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY)));
    }

    @Test
    void shorter_hours_touch_what_they_no_longer_hold() {
        assertThat(touchedBy(new AgendaChange.NewHours(weekdays("09:00-12:30", "13:30-16:30"))))
                .containsExactly(FRIDAY_EVENING);
    }

    @Test
    void hours_that_only_move_the_grid_touch_nothing() {
        assertThat(touchedBy(new AgendaChange.NewHours(weekdays("08:40-17:00"))))
                .isEmpty();
    }

    @Test
    void what_was_booked_outside_the_hours_is_not_touched_by_other_hours() {
        assertThat(touchedBy(new AgendaChange.NewHours(new OpeningHours(List.of()))))
                .containsExactly(FRIDAY_MORNING, FRIDAY_EVENING);
    }

    @Test
    void closing_a_day_touches_what_is_booked_on_it() {
        var closed = new DayException(new DayException.Id(uuid(300)), day("2026-03-06"), List.of());
        assertThat(touchedBy(new AgendaChange.NewException(closed))).containsExactly(FRIDAY_MORNING, FRIDAY_EVENING);
    }

    @Test
    void an_exception_takes_the_place_of_the_days_former_one() {
        var later = new DayException(new DayException.Id(uuid(300)), day("2026-03-07"), ranges("09:30-12:00"));
        assertThat(touchedBy(new AgendaChange.NewException(later))).containsExactly(OPEN_SATURDAY);
        assertThat(AGENDA.with(new AgendaChange.NewException(later)).exceptions())
                .containsExactly(later);
    }

    @Test
    void taking_an_exception_back_touches_what_only_it_allowed() {
        assertThat(touchedBy(new AgendaChange.RemovedException(new DayException.Id(uuid(100)))))
                .containsExactly(OPEN_SATURDAY);
    }

    @Test
    void an_absence_touches_all_that_share_a_minute_with_it() {
        var absence = new Absence(
                new Absence.Id(uuid(300)), between("2026-03-06T17:00", "2026-03-09T00:00"), Optional.empty());
        assertThat(touchedBy(new AgendaChange.NewAbsence(absence)))
                .containsExactly(OPEN_SATURDAY, SUNDAY_OUTSIDE_THE_RULES);
        assertThat(AGENDA.with(new AgendaChange.NewAbsence(absence)).absences()).hasSize(2);
    }

    @Test
    void taking_an_absence_back_touches_nothing() {
        var change = new AgendaChange.RemovedAbsence(new Absence.Id(uuid(200)));
        assertThat(touchedBy(change)).isEmpty();
        assertThat(AGENDA.with(change).absences()).isEmpty();
    }

    @Test
    void closing_on_public_holidays_touches_what_is_booked_on_one() {
        var agenda = anAgenda().publicHoliday("2026-03-06").build();
        var change =
                new AgendaChange.NewPolicy(aPolicy().closedOnPublicHolidays().build());
        assertThat(agenda.appointmentsTouchedBy(change, ALL)).containsExactly(FRIDAY_MORNING, FRIDAY_EVENING);
    }

    @Test
    void a_wider_gap_touches_nothing() {
        var change = new AgendaChange.NewPolicy(aPolicy().gapMinutes(60).build());
        assertThat(touchedBy(change)).isEmpty();
    }

    @Test
    void one_day_has_one_exception_at_most() {
        var twice = anAgenda().closedOn("2026-03-06").openOn("2026-03-06", "09:00-10:00");
        assertThatIllegalArgumentException().isThrownBy(twice::build);
    }
}
