package fr.guichet.application.account;

import java.time.Duration;

/** What a mailed link lets its reader do (spec A4, A7). */
public enum LinkPurpose {
    /** The first password, or a new one after a re-approval. */
    CREATE_PASSWORD(Duration.ofDays(7)),
    /** A new password in place of a forgotten one. */
    RESET_PASSWORD(Duration.ofHours(1)),
    /** To show that the address is theirs. */
    CONFIRM_EMAIL(Duration.ofDays(7)),
    /** To be named as somebody's co-parent. */
    AGREE_CO_PARENT(Duration.ofDays(7));

    private final Duration lifetime;

    LinkPurpose(Duration lifetime) {
        this.lifetime = lifetime;
    }

    /** How long a link works from the moment it is issued. */
    public Duration lifetime() {
        return lifetime;
    }

    /** Whether the link's reader chooses a password with it. */
    public boolean setsPassword() {
        return this == CREATE_PASSWORD || this == RESET_PASSWORD;
    }
}
