package fr.guichet.application.account;

import fr.guichet.domain.account.Account;
import java.util.Optional;

/** Where password hashes are kept, one for each account that has a password. */
public interface Passwords {

    Optional<StoredPassword> find(Account.Id account);

    /** Stores the password in place of the one before; lock the account first. */
    void set(StoredPassword password);
}
