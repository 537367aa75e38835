package fr.guichet.application.account;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.Transactions;

class InMemorySessionsTest extends SessionsContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
    private final InMemoryPasswords passwords = new InMemoryPasswords(transactions);
    private final InMemorySessions sessions = new InMemorySessions(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected Passwords passwords() {
        return passwords;
    }

    @Override
    protected Sessions sessions() {
        return sessions;
    }

    @Override
    protected AccessStates states() {
        return new InMemoryAccessStates(accounts, passwords, sessions);
    }
}
