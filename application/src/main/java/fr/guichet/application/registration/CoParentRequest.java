package fr.guichet.application.registration;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.registration.Family;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A family named the owner of an existing account as co-parent, who was asked by e-mail (spec A7).
 *
 * @param account the one who was asked
 */
public record CoParentRequest(
        UUID id, Family.Id family, Account.Id account, Instant askedAt, Optional<Instant> agreedAt) {}
