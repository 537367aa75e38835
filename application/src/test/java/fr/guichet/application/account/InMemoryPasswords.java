package fr.guichet.application.account;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.domain.account.Account;
import java.util.Optional;

/** Password hashes in memory. */
public final class InMemoryPasswords implements Passwords {

    private final InMemoryTable<Account.Id, StoredPassword> passwords;

    public InMemoryPasswords(InMemoryTransactions transactions) {
        passwords = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<StoredPassword> find(Account.Id account) {
        return passwords.find(account);
    }

    @Override
    public void set(StoredPassword password) {
        passwords.put(password.account(), password);
    }
}
