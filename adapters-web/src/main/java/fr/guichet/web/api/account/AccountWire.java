package fr.guichet.web.api.account;

import fr.guichet.application.account.AccountList;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Decision;
import fr.guichet.domain.account.PhoneNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as those see it who administer accounts. */
record AccountWire(
        UUID id,
        String email,
        String prenom,
        String nom,
        @Nullable String telephone,
        String role,
        String statut,
        Instant creeLe,
        ValidationWire validation) {

    static AccountWire of(AccountList.Row row) {
        return of(row.account(), row.lastDecision());
    }

    static AccountWire of(Account account, Optional<Decision> lastDecision) {
        return new AccountWire(
                account.id().value(),
                account.email().value(),
                account.name().first(),
                account.name().last(),
                account.phone().map(PhoneNumber::national).orElse(null),
                RoleWords.of(account.role()),
                StatusWords.of(account.status()),
                account.createdAt(),
                ValidationWire.forManagers(account, lastDecision));
    }
}
