package fr.guichet.application.privacy;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.Transactions;

class InMemoryAuditTrailTest extends AuditTrailContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final AuditTrail trail = new InMemoryAuditTrail(transactions);

    @Override
    protected AuditTrail trail() {
        return trail;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
