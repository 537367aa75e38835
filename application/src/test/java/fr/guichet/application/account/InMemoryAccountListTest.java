package fr.guichet.application.account;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.registration.InMemoryDecisions;

class InMemoryAccountListTest extends AccountListContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
    private final InMemoryDecisions decisions = new InMemoryDecisions(transactions);
    private final CredentialsStores stores = InMemoryCredentials.stores(transactions, accounts, decisions);

    @Override
    protected CredentialsStores stores() {
        return stores;
    }

    @Override
    protected AccountList list() {
        return new InMemoryAccountList(accounts, decisions);
    }
}
