package fr.guichet.application.privacy;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Someone was erased: ids alone, which tell nothing once the rows that they named are gone. */
public record Erasure(UUID id, Optional<Account.Id> account, Optional<ClientFile.Id> file, Instant erasedAt) {

    public DataSubject subject() {
        return new DataSubject(account, file);
    }
}
