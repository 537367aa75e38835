package fr.guichet.domain.booking;

import java.time.Duration;
import java.time.Instant;

/** A stretch of real time that contains its start and not its end; two that touch do not overlap. */
public record TimeRange(Instant start, Instant end) {

    public TimeRange {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("A time range must start before it ends: " + start + " to " + end);
        }
    }

    /** The stretch of the given positive length that begins at the start. */
    public static TimeRange starting(Instant start, Duration length) {
        return new TimeRange(start, start.plus(length));
    }

    /** How long it lasts in real time, also across a change of clocks. */
    public Duration length() {
        return Duration.between(start, end);
    }

    /** Whether the whole of the other lies in it. */
    public boolean contains(TimeRange other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** Whether the two share any time. */
    public boolean overlaps(TimeRange other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** The same start, and an end that much later; by nothing, this range. */
    public TimeRange extendedBy(Duration extra) {
        return extra.isZero() ? this : new TimeRange(start, end.plus(extra));
    }
}
