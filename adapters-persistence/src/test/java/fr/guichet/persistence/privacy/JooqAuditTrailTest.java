package fr.guichet.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.Transactions;
import fr.guichet.application.privacy.AuditEntry;
import fr.guichet.application.privacy.AuditTrail;
import fr.guichet.application.privacy.AuditTrailContract;
import fr.guichet.application.privacy.AuditedAction;
import fr.guichet.domain.account.Account;
import fr.guichet.persistence.PostgresTestDatabase;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqAuditTrailTest extends AuditTrailContract {

    private final PostgresTestDatabase database = PostgresTestDatabase.create();

    @BeforeAll
    void open() {
        transactions()
                .run(() -> trail().add(new AuditEntry(
                        UUID.randomUUID(),
                        Instant.parse("2026-11-22T10:00:00Z"),
                        new Account.Id(UUID.randomUUID()),
                        AuditedAction.NIR_REVEALED,
                        Optional.empty())));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    protected AuditTrail trail() {
        return new JooqAuditTrail(database.dsl());
    }

    @Override
    protected Transactions transactions() {
        return database.transactions();
    }

    @Test
    void the_database_itself_refuses_to_change_or_delete_an_entry() {
        for (var statement : new String[] {
            "update audit_entry set actor_id = gen_random_uuid()", "delete from audit_entry", "truncate audit_entry"
        }) {
            assertThatThrownBy(() -> transactions().run(() -> database.dsl().execute(statement)))
                    .as(statement)
                    .hasMessageContaining("rows of audit_entry are never changed");
        }
    }

    @Test
    void the_database_itself_refuses_to_forget_what_is_young() {
        assertThatThrownBy(() -> transactions().run(() -> trail().forgetBefore(Instant.now())))
                .hasMessageContaining("the last 180 days is never forgotten");
    }
}
