package fr.guichet.application.account;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PasswordHash;
import java.time.Instant;
import java.util.Optional;

/**
 * The password of an account.
 *
 * @param mustChange whether nothing else is answered before it is changed (spec A3)
 * @param expiresAt when a temporary password stops working (spec C1)
 */
public record StoredPassword(
        Account.Id account, PasswordHash hash, boolean mustChange, Optional<Instant> expiresAt, Instant setAt) {

    /** A password that its owner chose. */
    public static StoredPassword chosen(Account.Id account, PasswordHash hash, Instant now) {
        return new StoredPassword(account, hash, false, Optional.empty(), now);
    }

    /** A password that somebody else made, to be changed at the first login. */
    public static StoredPassword given(Account.Id account, PasswordHash hash, Instant now) {
        return new StoredPassword(account, hash, true, Optional.empty(), now);
    }

    /** A password that was mailed: to be changed at the first login, which must come before {@code expiresAt}. */
    public static StoredPassword temporary(Account.Id account, PasswordHash hash, Instant expiresAt, Instant now) {
        return new StoredPassword(account, hash, true, Optional.of(expiresAt), now);
    }

    /** Whether it was made for its owner and went to their address alone. */
    public boolean wasMailed() {
        return expiresAt.isPresent();
    }

    public boolean isExpired(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }
}
