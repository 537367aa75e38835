package fr.guichet.application.privacy;

import fr.guichet.domain.account.Account;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Someone did or saw something sensitive (spec section 6): ids alone, so that it can outlive whom it names.
 *
 * @param actor {@link #PROGRAM} for what the program does of itself
 * @param subject the account or client file it was about, by which whoever looks for it knows it
 * @param details numbers, ids and words of the program, never of people
 */
public record AuditEntry(
        UUID id, Instant at, Account.Id actor, AuditedAction action, Optional<UUID> subject, Optional<String> details) {

    /** Nobody's id. */
    public static final Account.Id PROGRAM = new Account.Id(new UUID(0, 0));

    /** An entry without details. */
    public AuditEntry(UUID id, Instant at, Account.Id actor, AuditedAction action, Optional<UUID> subject) {
        this(id, at, actor, action, subject, Optional.empty());
    }
}
