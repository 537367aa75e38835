package fr.guichet.application.account;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import java.util.Optional;

/** Where accounts are kept; one e-mail address is one account's, whatever its case (spec A10). */
public interface Accounts {

    Optional<Account> find(Account.Id id);

    Optional<Account> findByEmail(EmailAddress email);

    /**
     * The account as it is once every other transaction that locked it has ended, and kept so until this one ends:
     * decisions that race take turns.
     */
    Optional<Account> lock(Account.Id id);

    /**
     * How many super_admins are active, none of whom can be changed by anyone else until this transaction ends: the guard
     * of the last one (spec A2). Call it before {@link #lock} where both are needed.
     */
    int lockActiveSuperAdmins();

    /**
     * Stores a new account.
     *
     * @throws EmailTaken when the address is another account's
     */
    void add(Account account);

    /**
     * Stores the account over the version it carries.
     *
     * @throws fr.guichet.application.StaleVersion when someone else has stored it meanwhile
     * @throws EmailTaken when the address is another account's
     */
    void update(Account account);

    /**
     * Takes the account away, with its password, sessions and links.
     *
     * @throws AccountNeeded when something else in the store needs it; the transaction is lost
     */
    void remove(Account.Id id);
}
