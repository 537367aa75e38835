package fr.guichet.application.account;

import java.time.Duration;

/** More passwords wait to be hashed than the machine bears; the same call may be made again a little later. */
public final class Overloaded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public Overloaded(Duration retryAfter) {
        super("too many passwords wait to be hashed");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
