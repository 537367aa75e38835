package fr.guichet.persistence.registration;

import fr.guichet.application.registration.Decisions;
import fr.guichet.persistence.PostgresTestDatabase;

/** Decisions on PostgreSQL, for the suites of other features. */
public final class PostgresDecisions {

    private PostgresDecisions() {}

    public static Decisions decisions(PostgresTestDatabase database) {
        return new JooqDecisions(database.dsl());
    }
}
