package fr.guichet.bootstrap;

import org.jspecify.annotations.Nullable;

/** Why the program cannot start, and what the operator can do about it. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    public CannotStart(String why, String action) {
        this(why, action, null);
    }

    public CannotStart(String why, String action, @Nullable Throwable cause) {
        super(why, cause);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
