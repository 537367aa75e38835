package fr.guichet.application.account;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Counts failed tries at passwords over a sliding window, for all instances of the program together (spec A5). */
public interface LoginFailures {

    /**
     * Takes one of the tries left, if any is: it counts as a failure until it is released, so that tries made at once
     * cannot pass together. Call it in a transaction of its own.
     */
    Reservation reserve(Attempt attempt, Limits limits);

    /** Gives a try back: it was no failure. */
    void release(UUID attempt);

    /** Forgets tries made before then; returns how many. */
    int forgetBefore(Instant instant);

    /**
     * One try at a password.
     *
     * @param address the e-mail address in lower case, as typed: it may be nobody's
     */
    record Attempt(UUID id, String address, NetworkAddress network, Instant at) {}

    /** How many failures within the window are borne before every further try is refused. */
    record Limits(int perAddress, int perNetwork, Duration window) {

        /** What spec A5 sets. */
        public static final Limits DEFAULT = new Limits(10, 100, Duration.ofMinutes(15));
    }

    /** What a try was told. */
    sealed interface Reservation {

        record Granted() implements Reservation {}

        /**
         * No try is left.
         *
         * @param retryAfter until the window has moved on; never zero
         */
        record Exhausted(Duration retryAfter) implements Reservation {}
    }
}
