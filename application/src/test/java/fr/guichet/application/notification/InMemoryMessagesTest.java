package fr.guichet.application.notification;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.Transactions;

class InMemoryMessagesTest extends MessagesContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final Messages messages = new InMemoryMessages(transactions);

    @Override
    protected Messages messages() {
        return messages;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
