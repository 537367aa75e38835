package fr.guichet.application.account;

import fr.guichet.domain.account.Account;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A link that was mailed to an account's owner, known by the hash of its secret alone.
 *
 * @param about what an agreement is asked for, where the purpose alone does not tell
 * @param closedAt when it was used, replaced by a newer one or taken back; it works no more
 */
public record AccountLink(
        SecretHash hash,
        Account.Id account,
        LinkPurpose purpose,
        Optional<UUID> about,
        Instant issuedAt,
        Instant expiresAt,
        Optional<Instant> closedAt) {

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public boolean isOpen() {
        return closedAt.isEmpty();
    }
}
