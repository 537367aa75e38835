package fr.guichet.application.clientfile;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.Transactions;

class InMemoryClientListTest extends ClientListContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryClientFiles files = new InMemoryClientFiles(transactions);

    @Override
    protected ClientList clients() {
        return new InMemoryClientList(files);
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
