package fr.guichet.persistence.privacy;

import fr.guichet.application.privacy.AuditTrail;
import fr.guichet.persistence.PostgresTestDatabase;

/** The audit trail on PostgreSQL, for tests of other features. */
public final class PostgresAuditTrail {

    private PostgresAuditTrail() {}

    public static AuditTrail of(PostgresTestDatabase database) {
        return new JooqAuditTrail(database.dsl());
    }
}
