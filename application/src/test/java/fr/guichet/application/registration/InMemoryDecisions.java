package fr.guichet.application.registration;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Decision;
import java.util.Comparator;
import java.util.List;

/** Decisions in memory. */
public final class InMemoryDecisions implements Decisions {

    private final InMemoryTable<Decision.Id, Decision> decisions;

    public InMemoryDecisions(InMemoryTransactions transactions) {
        decisions = new InMemoryTable<>(transactions);
    }

    @Override
    public void add(Decision decision) {
        decisions.put(decision.id(), decision);
    }

    @Override
    public List<Decision> about(Account.Id account) {
        return decisions.all().stream()
                .filter(decision -> decision.account().equals(account))
                .sorted(Comparator.comparing(Decision::decidedAt)
                        .thenComparing(decision -> decision.id().value())
                        .reversed())
                .toList();
    }
}
