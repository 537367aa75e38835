package fr.guichet.application.clientfile;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.Transactions;

class InMemoryNotesTest extends NotesContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final Notes notes = new InMemoryNotes(transactions);
    private final ClientFiles files = new InMemoryClientFiles(transactions);

    @Override
    protected Notes notes() {
        return notes;
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
