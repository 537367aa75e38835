package fr.guichet.persistence;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Refuses a write outside a transaction, because each half of a change would be committed alone, and sends those that wait
 * in it before each statement.
 */
final class WritesInsideTransactions implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void executeStart(ExecuteContext context) {
        var writes = context.type() == ExecuteType.WRITE || context.type() == ExecuteType.BATCH;
        if (writes) {
            demand(context.sql());
        }
        PendingWrites.send();
    }

    /** Refuses the write, unless there is a transaction. */
    static void demand(@Nullable String sql) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a write outside a transaction: " + sql);
        }
    }
}
