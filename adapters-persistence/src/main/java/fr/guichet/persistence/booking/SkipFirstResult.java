package fr.guichet.persistence.booking;

import java.sql.SQLException;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/**
 * Makes the second of two statements sent together the one that is read. The first takes locks; the second, in the same
 * round trip, has a snapshot of its own and so sees what those who held the locks have stored.
 */
final class SkipFirstResult implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void executeEnd(ExecuteContext context) {
        try {
            var statement = context.statement();
            if (statement == null || !statement.getMoreResults()) {
                throw new IllegalStateException("two results were expected");
            }
            context.resultSet(statement.getResultSet());
        } catch (SQLException e) {
            context.sqlException(e);
        }
    }
}
