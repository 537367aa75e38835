package fr.guichet.domain.booking;

import java.time.Instant;

/** A time that can be booked now (spec B2). */
public record Slot(TimeRange time) {

    public Instant start() {
        return time.start();
    }

    public Instant end() {
        return time.end();
    }
}
