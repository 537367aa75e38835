package fr.guichet.application.account;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import java.util.Optional;

/** Other accounts as they are, for tests to change one call of. */
public class ForwardingAccounts implements Accounts {

    private final Accounts accounts;

    public ForwardingAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Account> find(Account.Id id) {
        return accounts.find(id);
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return accounts.findByEmail(email);
    }

    @Override
    public Optional<Account> lock(Account.Id id) {
        return accounts.lock(id);
    }

    @Override
    public int lockActiveSuperAdmins() {
        return accounts.lockActiveSuperAdmins();
    }

    @Override
    public void add(Account account) {
        accounts.add(account);
    }

    @Override
    public void update(Account account) {
        accounts.update(account);
    }

    @Override
    public void remove(Account.Id id) {
        accounts.remove(id);
    }
}
