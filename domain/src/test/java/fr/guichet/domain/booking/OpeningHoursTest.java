package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.day;
import static fr.guichet.domain.booking.BookingFixtures.ranges;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("spec B4: weekly hours with dates of validity")
class OpeningHoursTest {
    private static final WeeklyHours USUAL =
            WeeklyHours.from(day("2026-01-01"), ranges("09:00-17:00"), DayOfWeek.values());
    private static final WeeklyHours SUMMER = until(
            "2026-08-31",
            WeeklyHours.from(day("2026-07-01"), ranges("07:00-12:00"), DayOfWeek.MONDAY, DayOfWeek.TUESDAY));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2025-12-31, closed",
        "2026-01-01, 09:00-17:00",
        "2026-06-30, 09:00-17:00",
        "2026-07-06, 07:00-12:00",
        "2026-07-08, closed",
        "2026-08-31, 07:00-12:00",
        "2026-09-01, 09:00-17:00"
    })
    void the_hours_that_became_valid_last_count(LocalDate day, String expected) {
        assertThat(new OpeningHours(List.of(SUMMER, USUAL)).on(day))
                .isEqualTo(expected.equals("closed") ? List.of() : ranges(expected));
    }

    @ParameterizedTest(name = "from {0}: {1}")
    @CsvSource({
        "2026-01-01, 2026-01-01 2026-07-01",
        "2026-08-31, 2026-01-01 2026-07-01",
        "2026-09-01, 2026-01-01",
    })
    void periods_that_are_over_count_no_more(LocalDate today, String expected) {
        assertThat(countingFrom(today, USUAL, SUMMER)).isEqualTo(expected);
    }

    @Test
    void periods_whose_days_later_ones_took_count_no_more() {
        var next = WeeklyHours.from(day("2026-08-01"), ranges("09:00-12:00"), DayOfWeek.MONDAY);
        var spring = until("2026-03-31", WeeklyHours.from(day("2026-03-01"), ranges("09:00-12:00"), DayOfWeek.MONDAY));
        var april = until("2026-04-30", WeeklyHours.from(day("2026-03-15"), ranges("09:00-12:00"), DayOfWeek.MONDAY));

        assertThat(countingFrom(day("2026-07-31"), USUAL, next)).isEqualTo("2026-01-01 2026-08-01");
        assertThat(countingFrom(day("2026-08-01"), USUAL, next)).isEqualTo("2026-08-01");
        assertThat(countingFrom(day("2026-03-14"), spring, april)).isEqualTo("2026-03-01 2026-03-15");
        assertThat(countingFrom(day("2026-03-15"), spring, april)).isEqualTo("2026-03-15");
        assertThat(countingFrom(day("2026-04-30"), USUAL, spring, april)).isEqualTo("2026-01-01 2026-03-15");
    }

    private static String countingFrom(LocalDate today, WeeklyHours... periods) {
        return new OpeningHours(List.of(periods))
                .countingFrom(today).stream()
                        .map(period -> period.validFrom().toString())
                        .collect(Collectors.joining(" "));
    }

    private static WeeklyHours until(String lastDay, WeeklyHours hours) {
        return new WeeklyHours(hours.validFrom(), Optional.of(day(lastDay)), hours.days());
    }

    @Test
    void two_periods_cannot_begin_on_one_day() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OpeningHours(List.of(USUAL, USUAL)));
    }

    @Test
    void a_period_cannot_end_before_it_begins() {
        assertThatIllegalArgumentException().isThrownBy(() -> until("2025-12-31", USUAL));
        assertThat(until("2026-01-01", USUAL).validUntil()).contains(day("2026-01-01"));
    }

    @Test
    void the_ranges_of_a_day_must_not_overlap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        WeeklyHours.from(day("2026-01-01"), ranges("09:00-12:00", "11:00-14:00"), DayOfWeek.MONDAY));
    }

    @Test
    void the_ranges_of_a_day_are_put_in_order() {
        var hours = WeeklyHours.from(day("2026-01-01"), ranges("13:00-17:00", "09:00-12:00"), DayOfWeek.MONDAY);
        assertThat(hours.on(DayOfWeek.MONDAY)).isEqualTo(ranges("09:00-12:00", "13:00-17:00"));
    }

    @Test
    void the_coachs_hours_are_the_default() {
        assertThat(OpeningHours.DEFAULT.on(day("2026-03-06"))).isEqualTo(ranges("09:00-12:30", "13:30-17:00"));
        assertThat(OpeningHours.DEFAULT.on(day("2026-03-07"))).isEmpty();
    }
}
