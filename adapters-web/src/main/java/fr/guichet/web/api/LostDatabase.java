package fr.guichet.web.api;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.stream.Stream;

/** Knows a call that failed for want of a database or of room to store from one that failed for a bug: the caller may come back. */
public final class LostDatabase {

    /** How soon it may be back; a database that is started again takes about as long. */
    static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** SQLSTATE: no or a lost connection, a server that stops or starts, one that has no room or no connection left. */
    private static final String STATES = "08...|57P0[123]|53[0123]00";

    /** What the operating system says of a disk that takes no more; Java knows no other sign of it. */
    private static final String FULL = "(?i).*(no space left on device|not enough space|disk quota exceeded).*";

    private static final int MOST_CAUSES = 20;

    private LostDatabase() {}

    public static boolean isBehind(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(cause -> switch (cause) {
                    case SQLException lost -> isLost(lost);
                    case IOException full ->
                        full.getMessage() != null && full.getMessage().matches(FULL);
                    default -> false;
                });
    }

    private static boolean isLost(SQLException thrown) {
        // The pool gave no connection in time.
        return thrown instanceof SQLTransientConnectionException
                || (thrown.getSQLState() != null && thrown.getSQLState().matches(STATES));
    }
}
