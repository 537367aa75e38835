package fr.guichet.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec A9: growing pauses for 3 days")
class RetryPausesTest {

    private static final Instant QUEUED = Instant.parse("2026-11-22T08:30:00Z");

    @Test
    void pauses_grow_and_end_after_three_days() {
        var pauses = new ArrayList<Duration>();
        var now = QUEUED;
        for (var next = RetryPauses.next(1, QUEUED, now, Duration.ZERO);
                next.isPresent();
                next = RetryPauses.next(pauses.size() + 1, QUEUED, now, Duration.ZERO)) {
            pauses.add(Duration.between(now, next.get()));
            now = next.get();
        }

        assertThat(now).isEqualTo(QUEUED.plus(Duration.ofDays(3)));
        assertThat(pauses.getFirst()).isEqualTo(Duration.ofSeconds(30));
        assertThat(pauses.get(1)).isEqualTo(Duration.ofSeconds(60));
        assertThat(pauses.subList(0, pauses.size() - 1))
                .isSorted()
                .allMatch(it -> it.compareTo(Duration.ofHours(6)) <= 0);
        assertThat(pauses).hasSizeBetween(15, 30);
    }

    @Test
    void a_pause_that_the_other_side_asks_for_is_kept_when_it_is_the_longer_one() {
        assertThat(RetryPauses.next(1, QUEUED, QUEUED, Duration.ofMinutes(10)))
                .contains(QUEUED.plus(Duration.ofMinutes(10)));
        assertThat(RetryPauses.next(1, QUEUED, QUEUED, Duration.ofSeconds(1)))
                .contains(QUEUED.plus(Duration.ofSeconds(30)));
        assertThat(RetryPauses.next(1, QUEUED, QUEUED, Duration.ofDays(30))).contains(QUEUED.plus(Duration.ofDays(3)));
    }
}
