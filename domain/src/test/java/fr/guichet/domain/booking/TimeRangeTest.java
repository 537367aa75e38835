package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.between;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What half-open ranges of time have in common. */
class TimeRangeTest {
    private static final TimeRange NINE_TO_TEN = between("2026-03-06T09:00", "2026-03-06T10:00");

    @Test
    void must_start_before_it_ends() {
        assertThatIllegalArgumentException().isThrownBy(() -> between("2026-03-06T09:00", "2026-03-06T09:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> between("2026-03-06T09:01", "2026-03-06T09:00"));
    }

    @Test
    void contains_itself_and_what_lies_within() {
        assertThat(NINE_TO_TEN.contains(NINE_TO_TEN)).isTrue();
        assertThat(NINE_TO_TEN.contains(between("2026-03-06T09:00", "2026-03-06T10:01")))
                .isFalse();
        assertThat(NINE_TO_TEN.contains(between("2026-03-06T08:59", "2026-03-06T09:30")))
                .isFalse();
    }

    @Test
    void does_not_overlap_what_it_touches() {
        assertThat(NINE_TO_TEN.overlaps(between("2026-03-06T10:00", "2026-03-06T11:00")))
                .isFalse();
        assertThat(NINE_TO_TEN.overlaps(between("2026-03-06T08:00", "2026-03-06T09:00")))
                .isFalse();
        assertThat(NINE_TO_TEN.overlaps(between("2026-03-06T09:59", "2026-03-06T11:00")))
                .isTrue();
    }

    @Test
    void lasts_what_passes_in_real_time() {
        assertThat(between("2026-03-29T01:30", "2026-03-29T03:30").length()).isEqualTo(Duration.ofHours(1));
    }
}
