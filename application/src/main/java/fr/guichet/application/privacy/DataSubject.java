package fr.guichet.application.privacy;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.clientfile.ClientFile;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The person whom data is about: an account, the client file that goes with it, or a file that has no account. */
public record DataSubject(Optional<Account.Id> account, Optional<ClientFile.Id> file) {

    public DataSubject {
        if (account.isEmpty() && file.isEmpty()) {
            throw new IllegalArgumentException("data is about somebody");
        }
    }

    /** By which ids other records name the person. */
    public Set<UUID> ids() {
        return Stream.concat(account.map(Account.Id::value).stream(), file.map(ClientFile.Id::value).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
