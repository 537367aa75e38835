package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.PARIS;
import static fr.guichet.domain.booking.BookingFixtures.day;
import static fr.guichet.domain.booking.BookingFixtures.ranges;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("spec B1: opening hours are wall-clock hours, also on the days on which clocks change")
class OpeningRangeTest {
    @Nested
    class As_shown_on_the_wall {

        @Test
        void must_open_before_it_closes() {
            assertThatIllegalArgumentException().isThrownBy(() -> ranges("10:00-09:00"));
            assertThatIllegalArgumentException().isThrownBy(() -> ranges("10:00-10:00"));
        }

        @Test
        void closing_at_midnight_is_the_end_of_the_day() {
            assertThat(ranges("20:00-00:00").getFirst().length()).isEqualTo(Duration.ofHours(4));
            assertThat(ranges("00:00-00:00").getFirst().length()).isEqualTo(Duration.ofHours(24));
        }

        @ParameterizedTest
        @CsvSource({
            "09:00-12:00, 11:59-14:00, true",
            "09:00-12:00, 12:00-14:00, false",
            "12:00-14:00, 09:00-12:00, false",
            "09:00-12:00, 10:00-11:00, true",
            "20:00-00:00, 23:59-00:00, true",
            "20:00-00:00, 00:00-20:00, false",
            "00:00-00:00, 09:00-10:00, true"
        })
        void tells_whether_two_overlap(String one, String other, boolean expected) {
            assertThat(OpeningRange.anyOverlap(ranges(one, other))).isEqualTo(expected);
        }
    }

    @Nested
    class In_real_time {

        @ParameterizedTest(name = "{0} on {1}: {2} to {3}")
        @CsvSource({
            // an ordinary day
            "09:00-12:30, 2026-03-06, 2026-03-06T08:00:00Z, 2026-03-06T11:30:00Z",
            "20:00-00:00, 2026-03-06, 2026-03-06T19:00:00Z, 2026-03-06T23:00:00Z",
            // spring: 02:00 becomes 03:00
            "01:00-04:00, 2026-03-29, 2026-03-29T00:00:00Z, 2026-03-29T02:00:00Z",
            "02:30-04:00, 2026-03-29, 2026-03-29T01:00:00Z, 2026-03-29T02:00:00Z",
            "01:00-02:30, 2026-03-29, 2026-03-29T00:00:00Z, 2026-03-29T01:00:00Z",
            "00:00-00:00, 2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
            // autumn: 03:00 becomes 02:00
            "01:00-04:00, 2026-10-25, 2026-10-24T23:00:00Z, 2026-10-25T03:00:00Z",
            "02:30-04:00, 2026-10-25, 2026-10-25T01:30:00Z, 2026-10-25T03:00:00Z",
            "01:00-02:30, 2026-10-25, 2026-10-24T23:00:00Z, 2026-10-25T00:30:00Z",
            "02:15-02:45, 2026-10-25, 2026-10-25T00:15:00Z, 2026-10-25T00:45:00Z",
            "02:30-03:00, 2026-10-25, 2026-10-25T01:30:00Z, 2026-10-25T02:00:00Z",
            "00:00-00:00, 2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
        })
        void in_paris(String hours, LocalDate day, Instant start, Instant end) {
            assertThat(ranges(hours).getFirst().on(day, PARIS)).contains(new TimeRange(start, end));
        }

        @ParameterizedTest
        @ValueSource(strings = {"02:00-03:00", "02:10-02:50", "02:59-03:00"})
        void hours_that_the_clock_jumps_over_vanish(String hours) {
            assertThat(ranges(hours).getFirst().on(day("2026-03-29"), PARIS)).isEmpty();
        }

        @ParameterizedTest(name = "{0} on {1}: {2} to {3}")
        @CsvSource({
            // spring: midnight becomes 01:00
            "00:00-03:00, 2026-03-08, 2026-03-08T05:00:00Z, 2026-03-08T07:00:00Z",
            "22:00-00:00, 2026-03-07, 2026-03-08T03:00:00Z, 2026-03-08T05:00:00Z",
            // autumn: 01:00 becomes midnight, and Saturday has ended by the first of the two
            "22:00-00:00, 2026-10-31, 2026-11-01T02:00:00Z, 2026-11-01T04:00:00Z",
            "00:30-02:00, 2026-11-01, 2026-11-01T05:30:00Z, 2026-11-01T07:00:00Z",
        })
        void in_havana_where_clocks_change_at_midnight(String hours, LocalDate day, Instant start, Instant end) {
            assertThat(ranges(hours).getFirst().on(day, ZoneId.of("America/Havana")))
                    .contains(new TimeRange(start, end));
        }

        @Test
        void on_lord_howe_where_clocks_change_by_half_an_hour() {
            var zone = ZoneId.of("Australia/Lord_Howe");
            // 02:00 becomes 01:30
            assertThat(ranges("01:00-02:00").getFirst().on(day("2026-04-05"), zone))
                    .map(TimeRange::length)
                    .contains(Duration.ofMinutes(90));
            // 02:00 becomes 02:30
            assertThat(ranges("01:00-03:00").getFirst().on(day("2026-10-04"), zone))
                    .map(TimeRange::length)
                    .contains(Duration.ofMinutes(90));
        }
    }
}
