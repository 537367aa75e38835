package fr.guichet.persistence;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Reads from an exception why PostgreSQL refused, so that a repository can answer what the domain would (spec B6). */
public final class Violations {

    /** SQLSTATE of a write that an exclusion constraint refused. */
    public static final String EXCLUSION = "23P01";

    /** SQLSTATE of a transaction that was ended to break a deadlock. */
    public static final String DEADLOCK = "40P01";

    /** SQLSTATE of a transaction that could not be put in order with others. */
    public static final String SERIALIZATION_FAILURE = "40001";

    private Violations() {}

    /** The name of the constraint that the exception, or one of its causes, is about. */
    public static Optional<String> constraintOf(Throwable thrown) {
        return causes(thrown)
                .filter(PSQLException.class::isInstance)
                .map(PSQLException.class::cast)
                .map(PSQLException::getServerErrorMessage)
                .flatMap(message -> Stream.ofNullable(message == null ? null : message.getConstraint()))
                .findFirst();
    }

    /** The SQLSTATE of the exception, or of the first of its causes that has one. */
    public static Optional<String> sqlStateOf(Throwable thrown) {
        return causes(thrown)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .flatMap(cause -> Stream.ofNullable(cause.getSQLState()))
                .findFirst();
    }

    private static Stream<Throwable> causes(@Nullable Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
