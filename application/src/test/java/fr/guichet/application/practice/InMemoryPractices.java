package fr.guichet.application.practice;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.StaleVersion;
import fr.guichet.domain.practice.Practice;

/** The practice's settings in memory. */
public final class InMemoryPractices implements Practices {

    private final InMemoryTransactions transactions;
    private volatile Practice stored;

    public InMemoryPractices(InMemoryTransactions transactions, Practice first) {
        this.transactions = transactions;
        stored = first;
        transactions.enlist(() -> {
            var before = stored;
            return () -> stored = before;
        });
    }

    @Override
    public Practice current() {
        return stored;
    }

    @Override
    public void update(Practice practice) {
        transactions.requireOpen();
        if (practice.version() != stored.version()) {
            throw new StaleVersion(practice.name());
        }
        stored = practice.withVersion(practice.version() + 1);
    }
}
