package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.anAgenda;
import static fr.guichet.domain.booking.BookingFixtures.between;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B5, HORS_HORAIRES")
class InsideOpeningHoursTest {
    @Test
    void accepts_a_session_that_begins_with_the_hours() {
        assertThat(Asking.forStart("2026-03-06T09:00").by(InsideOpeningHours::judge))
                .isEmpty();
    }

    @Test
    void accepts_a_session_that_ends_with_the_hours() {
        assertThat(Asking.forStart("2026-03-06T11:45").by(InsideOpeningHours::judge))
                .isEmpty();
    }

    @Test
    void refuses_a_session_that_begins_a_minute_too_soon() {
        assertThat(Asking.forStart("2026-03-06T08:59").by(InsideOpeningHours::judge))
                .contains(new BookingRejection.OutsideOpeningHours(between("2026-03-06T08:59", "2026-03-06T09:44")));
    }

    @Test
    void refuses_a_session_that_ends_a_minute_too_late() {
        assertThat(Asking.forStart("2026-03-06T11:46").by(InsideOpeningHours::judge))
                .isPresent();
    }

    @Test
    void refuses_a_session_across_the_break_at_noon() {
        assertThat(Asking.forStart("2026-03-06T12:00").lastingMinutes(120).by(InsideOpeningHours::judge))
                .isPresent();
    }

    @Test
    void refuses_a_session_across_two_ranges_that_only_touch() {
        // Each range has a grid of its own, so none of its sessions can run on into the next.
        assertThat(Asking.forStart("2026-03-06T09:30")
                        .in(anAgenda().openDaily("09:00-10:00", "10:00-11:00"))
                        .by(InsideOpeningHours::judge))
                .isPresent();
    }

    @Test
    void accepts_a_session_that_ends_with_the_day() {
        assertThat(Asking.forStart("2026-03-06T23:15")
                        .in(anAgenda().openDaily("20:00-00:00"))
                        .by(InsideOpeningHours::judge))
                .isEmpty();
    }

    @Test
    void refuses_a_session_across_midnight_even_where_both_days_are_open_then() {
        assertThat(Asking.forStart("2026-03-06T23:30")
                        .in(anAgenda().openDaily("00:00-00:00"))
                        .by(InsideOpeningHours::judge))
                .isPresent();
    }

    @Test
    void does_not_ask_the_gap_to_fit_into_the_hours() {
        assertThat(Asking.forStart("2026-03-06T16:15").by(InsideOpeningHours::judge))
                .isEmpty();
    }
}
