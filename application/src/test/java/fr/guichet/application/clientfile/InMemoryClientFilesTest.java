package fr.guichet.application.clientfile;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.Transactions;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.InMemoryAccounts;

class InMemoryClientFilesTest extends ClientFilesContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final ClientFiles files = new InMemoryClientFiles(transactions);
    private final Accounts accounts = new InMemoryAccounts(transactions);

    @Override
    protected ClientFiles files() {
        return files;
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
