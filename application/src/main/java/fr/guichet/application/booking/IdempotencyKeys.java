package fr.guichet.application.booking;

import java.time.Instant;

/** The keys under which appointments were booked or refused (spec B9). */
public interface IdempotencyKeys {

    /**
     * Forgets the keys that were used before that instant.
     *
     * @return how many
     */
    int removeUsedBefore(Instant instant);
}
