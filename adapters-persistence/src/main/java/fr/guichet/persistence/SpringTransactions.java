package fr.guichet.persistence;

import fr.guichet.application.Transactions;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions of the one database, by Spring's manager; work that the database ended as the loser of a deadlock is run
 * again.
 */
@Component
public class SpringTransactions implements Transactions {

    private static final int TRIES = 3;
    private static final Set<String> LOSERS = Set.of(Violations.DEADLOCK, Violations.SERIALIZATION_FAILURE);

    private final TransactionTemplate template;

    public SpringTransactions(PlatformTransactionManager manager) {
        template = new TransactionTemplate(manager);
    }

    /** Where the database is gone, so is the way to roll back: what went wrong first is what counts. */
    private <T> @Nullable T once(Supplier<T> work) {
        try {
            return template.execute(status -> work.get());
        } catch (TransactionSystemException lost) {
            if (lost.getOriginalException() instanceof RuntimeException first) {
                first.addSuppressed(lost);
                throw first;
            }
            throw lost;
        }
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        // Only the outermost can run again: an inner one shares the transaction that the database has ended.
        var tries = TransactionSynchronizationManager.isActualTransactionActive() ? 1 : TRIES;
        for (var tried = 1; ; tried++) {
            try {
                return Objects.requireNonNull(once(work), "a transaction returns no null");
            } catch (ConcurrencyFailureException lost) {
                if (tried == tries
                        || Violations.sqlStateOf(lost).filter(LOSERS::contains).isEmpty()) {
                    throw lost;
                }
            }
        }
    }
}
