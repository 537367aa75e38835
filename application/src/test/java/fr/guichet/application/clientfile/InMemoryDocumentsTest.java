package fr.guichet.application.clientfile;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.Transactions;

class InMemoryDocumentsTest extends DocumentStoreContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final DocumentStore store = new InMemoryDocuments(transactions);

    @Override
    protected DocumentStore store() {
        return store;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
