package fr.guichet.application.account;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.StaleVersion;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.Role;
import java.util.List;
import java.util.Optional;

/** Accounts in memory. */
public final class InMemoryAccounts implements Accounts {

    private final InMemoryTransactions transactions;
    private final InMemoryTable<Account.Id, Account> accounts;

    public InMemoryAccounts(InMemoryTransactions transactions) {
        this.transactions = transactions;
        accounts = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<Account> find(Account.Id id) {
        return accounts.find(id);
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return accounts.all().stream()
                .filter(account -> account.email().equals(email))
                .findFirst();
    }

    @Override
    public Optional<Account> lock(Account.Id id) {
        transactions.requireOpen();
        return accounts.find(id);
    }

    @Override
    public int lockActiveSuperAdmins() {
        transactions.requireOpen();
        return (int) accounts.all().stream()
                .filter(account -> account.isActive() && account.role() == Role.SUPER_ADMIN)
                .count();
    }

    @Override
    public void add(Account account) {
        refuseTakenEmail(account);
        accounts.put(account.id(), withVersion(account, 0));
    }

    @Override
    public void update(Account account) {
        var stored = accounts.find(account.id()).orElseThrow(() -> new StaleVersion(account.id()));
        if (stored.version() != account.version()) {
            throw new StaleVersion(account.id());
        }
        refuseTakenEmail(account);
        accounts.put(account.id(), withVersion(account, account.version() + 1));
    }

    @Override
    public void remove(Account.Id id) {
        accounts.remove(id);
    }

    /** Everyone, in the order of their arrival. */
    public List<Account> all() {
        return accounts.all();
    }

    private void refuseTakenEmail(Account account) {
        if (findByEmail(account.email())
                .filter(other -> !other.id().equals(account.id()))
                .isPresent()) {
            throw new EmailTaken();
        }
    }

    private static Account withVersion(Account account, long version) {
        return switch (account) {
            case Account.Pending pending -> new Account.Pending(pending.person(), version);
            case Account.Active active -> new Account.Active(active.person(), version);
            case Account.Refused refused -> new Account.Refused(refused.person(), version);
            case Account.Suspended suspended -> new Account.Suspended(suspended.person(), version);
        };
    }
}
