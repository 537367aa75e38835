package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Finds what a look at everything finds. */
class RangeIndexTest {

    private static final Instant MIDNIGHT = at("2026-03-06T00:00");

    private static TimeRange anyRange(Chance chance) {
        return TimeRange.starting(
                MIDNIGHT.plus(chance.minutes(0, 120, 1)), chance.minutes(1, chance.oneOf(List.of(5, 60)), 1));
    }

    @Test
    void finds_the_first_one_to_start_of_those_that_share_time_however_they_overlap() {
        Seeds.tryEach(300, chance -> {
            var ranges = new ArrayList<TimeRange>();
            for (int i = chance.between(0, 15); i > 0; i--) {
                ranges.add(anyRange(chance));
            }
            var index = RangeIndex.of(ranges, Function.identity());
            for (int i = 0; i < 20; i++) {
                var asked = anyRange(chance);
                assertThat(index.firstMeeting(asked).map(TimeRange::start))
                        .isEqualTo(ranges.stream()
                                .filter(asked::overlaps)
                                .map(TimeRange::start)
                                .min(Comparator.naturalOrder()));
            }
        });
    }

    @Test
    void finds_nothing_where_there_is_nothing() {
        var index = RangeIndex.of(List.<TimeRange>of(), Function.identity());
        assertThat(index.firstMeeting(TimeRange.starting(MIDNIGHT, Duration.ofDays(1))))
                .isEmpty();
    }
}
