package fr.guichet.application.clientfile;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.clientfile.ClientFile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where client files are kept (spec C1); an account has one file at most. */
public interface ClientFiles {

    Optional<ClientFile> find(ClientFile.Id id);

    /** The file of the account, where it has one. */
    Optional<ClientFile> findByAccount(Account.Id account);

    /** Files that staff made under this address and that no account has joined, oldest first. */
    List<ClientFile> withoutAccount(EmailAddress email);

    /** Whose files they are; one that is gone has no name. */
    Map<ClientFile.Id, PersonName> names(Collection<ClientFile.Id> ids);

    void add(ClientFile file);

    /**
     * Stores the file over the version it carries.
     *
     * @throws fr.guichet.application.StaleVersion when someone else has stored it meanwhile
     */
    void update(ClientFile file);

    /** Takes the file away, with its dogs; nothing else may name it any more. */
    void remove(ClientFile.Id id);
}
