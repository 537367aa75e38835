package fr.guichet.application.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a message that failed is tried again: after 30 s, then each time twice as late up to 6 hours, for 3 days (spec A9). */
final class RetryPauses {

    static final Duration FIRST = Duration.ofSeconds(30);
    static final Duration LONGEST = Duration.ofHours(6);
    static final Duration LIMIT = Duration.ofDays(3);

    private static final int DOUBLINGS_TO_LONGEST = 10;

    private RetryPauses() {}

    /**
     * The next try's instant, the last one on the limit; empty once the limit is reached.
     *
     * @param asked the pause that the other side asked for, kept when it is longer than ours
     */
    static Optional<Instant> next(int attempts, Instant queuedAt, Instant now, Duration asked) {
        var end = queuedAt.plus(LIMIT);
        if (!now.isBefore(end)) {
            return Optional.empty();
        }
        var doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS_TO_LONGEST));
        var pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        var next = now.plus(asked.compareTo(pause) > 0 ? asked : pause);
        return Optional.of(next.isBefore(end) ? next : end);
    }
}
