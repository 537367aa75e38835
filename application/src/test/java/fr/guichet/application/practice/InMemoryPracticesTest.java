package fr.guichet.application.practice;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.Transactions;
import fr.guichet.domain.practice.PracticeFixtures;

class InMemoryPracticesTest extends PracticesContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final Practices practices = new InMemoryPractices(transactions, PracticeFixtures.ptitsPas());

    @Override
    protected Practices practices() {
        return practices;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
