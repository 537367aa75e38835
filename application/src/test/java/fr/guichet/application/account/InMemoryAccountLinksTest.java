package fr.guichet.application.account;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.Transactions;

class InMemoryAccountLinksTest extends AccountLinksContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
    private final InMemoryAccountLinks links = new InMemoryAccountLinks(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected AccountLinks links() {
        return links;
    }
}
