package fr.guichet.web.api.account;

import fr.guichet.application.account.AccountList;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Decision;
import fr.guichet.domain.account.PhoneNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as those who administer accounts see it. */
record UserWire(
        UUID id,
        String email,
        String prenom,
        String nom,
        @Nullable String telephone,
        String role,
        String statut,
        ValidationWire validation,
        Instant creeLe) {

    static UserWire of(AccountList.Row row) {
        return of(row.account(), row.lastDecision());
    }

    static UserWire of(Account account, Optional<Decision> last) {
        return new UserWire(
                account.id().value(),
                account.email().value(),
                account.name().first(),
                account.name().last(),
                account.phone().map(PhoneNumber::national).orElse(null),
                RoleWords.of(account.role()),
                AccountWords.status(account.status()),
                ValidationWire.withComment(account, last),
                account.createdAt());
    }
}
