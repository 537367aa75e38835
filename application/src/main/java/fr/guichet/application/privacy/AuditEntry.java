package fr.guichet.application.privacy;

import fr.guichet.domain.account.Account;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Someone did or saw something sensitive (spec section 6).
 *
 * @param subject the account, file or document it was about
 */
public record AuditEntry(UUID id, Instant at, Account.Id actor, AuditedAction action, Optional<UUID> subject) {}
