package fr.guichet.application.account;

import java.time.Duration;

/** More passwords or pictures wait for their turn than the machine bears; the same call may be made again a little later. */
public final class Overloaded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public Overloaded(Duration retryAfter) {
        super("more work waits than the machine bears");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
