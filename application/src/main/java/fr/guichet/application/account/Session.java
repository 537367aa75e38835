package fr.guichet.application.account;

import fr.guichet.domain.account.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One sign-in and the family of refresh tokens that follow from it (spec A5). */
public record Session(Id id, Account.Id account, Instant openedAt, Instant expiresAt) {

    /** How long a session lives from its opening or its last refresh. */
    public static final Duration LIFETIME = Duration.ofDays(30);

    /** Names one session; the {@code sid} of its access tokens. */
    public record Id(UUID value) {}
}
