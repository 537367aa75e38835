package fr.guichet.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes of one transaction whose outcome nobody waits for. They leave together, in one round trip: before the next statement
 * of the transaction, which so finds them stored, or at its end with the commit, which what they are refused for prevents.
 *
 * @see <a href="../../../../../../../docs/decisions/0013-statements-rendered-once.md">Decision 13</a>
 */
final class PendingWrites implements TransactionSynchronization {

    private static final SQLExceptionTranslator TRANSLATOR = new SQLStateSQLExceptionTranslator();

    private static final String COMMIT = "; commit";

    private final DSLContext dsl;
    private final List<Write> waiting = new ArrayList<>();

    private PendingWrites(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * A statement and its parameters.
     *
     * @param translation makes the database's refusal of this statement, or of one beside it, what the application knows
     */
    record Write(String sql, List<@Nullable Object> values, UnaryOperator<RuntimeException> translation) {}

    /** Lets it wait in the present transaction. */
    static void add(DSLContext dsl, Write write) {
        var pending = of(TransactionSynchronizationManager.getResource(PendingWrites.class));
        if (pending == null) {
            pending = new PendingWrites(dsl);
            TransactionSynchronizationManager.registerSynchronization(pending);
            TransactionSynchronizationManager.bindResource(PendingWrites.class, pending);
        }
        pending.waiting.add(write);
    }

    /** Sends what waits in the present transaction, if there is one and anything does. */
    static void send() {
        var pending = of(TransactionSynchronizationManager.getResource(PendingWrites.class));
        if (pending != null) {
            pending.leave("");
        }
    }

    private static @Nullable PendingWrites of(@Nullable Object bound) {
        return bound instanceof PendingWrites pending ? pending : null;
    }

    private void leave(String end) {
        if (waiting.isEmpty()) {
            return;
        }
        var leaving = List.copyOf(waiting);
        waiting.clear();
        try {
            dsl.connection(connection -> execute(leaving, end, connection));
        } catch (RuntimeException refused) {
            var translated = refused;
            for (var write : leaving) {
                translated = write.translation().apply(translated);
            }
            throw translated;
        }
    }

    private static void execute(List<Write> writes, String end, Connection connection) {
        var sql = writes.stream().map(Write::sql).collect(Collectors.joining("; ", "", end));
        try (var statement = connection.prepareStatement(sql)) {
            var parameter = 0;
            for (var write : writes) {
                for (var value : write.values()) {
                    statement.setObject(++parameter, value);
                }
            }
            statement.execute();
        } catch (SQLException e) {
            throw Objects.requireNonNull(TRANSLATOR.translate("writing", sql, e));
        }
    }

    /** The commit that follows finds nothing left to do, which the driver knows without asking the server. */
    @Override
    public void beforeCommit(boolean readOnly) {
        leave(COMMIT);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(PendingWrites.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(PendingWrites.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(PendingWrites.class);
    }
}
