package fr.guichet.application.clientfile;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.Transactions;

class InMemoryClientDocumentsTest extends ClientDocumentsContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final DocumentStore store = new InMemoryDocuments(transactions);
    private final ClientDocuments documents = new InMemoryClientDocuments(transactions, store);
    private final ClientFiles files = new InMemoryClientFiles(transactions);

    @Override
    protected ClientDocuments documents() {
        return documents;
    }

    @Override
    protected DocumentStore store() {
        return store;
    }

    @Override
    protected ClientFiles files() {
        return files;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
