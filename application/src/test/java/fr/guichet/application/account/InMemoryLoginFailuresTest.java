package fr.guichet.application.account;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.Transactions;

class InMemoryLoginFailuresTest extends LoginFailuresContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryLoginFailures failures = new InMemoryLoginFailures(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected LoginFailures failures() {
        return failures;
    }
}
