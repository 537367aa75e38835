package fr.guichet.bootstrap.database;

import fr.guichet.bootstrap.CannotStart;
import fr.guichet.persistence.Violations;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words that PostgreSQL could not be reached, instead of a stack trace of the pool's. */
final class DatabaseUnreachable extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
        if (!isAboutConnecting(cause)) {
            return null;
        }
        var reason = asCannotStart(cause);
        return new FailureAnalysis(reason.getMessage(), reason.action(), cause);
    }

    static CannotStart asCannotStart(SQLException cause) {
        var innermost = cause;
        while (innermost.getCause() instanceof SQLException deeper) {
            innermost = deeper;
        }
        return new CannotStart(
                "The database cannot be reached: " + innermost.getMessage(),
                "Check spring.datasource.url, .username and .password, and that the server runs and lets this machine in. "
                        + "Without spring.datasource.url Guichet brings its own PostgreSQL along.",
                cause);
    }

    /** By SQLSTATE: no connection, no such user or wrong password, no such database, server not ready or full. */
    static boolean isAboutConnecting(SQLException thrown) {
        return Violations.sqlStateOf(thrown)
                .filter(state -> Stream.of("08", "28", "3D", "57P", "53300").anyMatch(state::startsWith))
                .isPresent();
    }
}
