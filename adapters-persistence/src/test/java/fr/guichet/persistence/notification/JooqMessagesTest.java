package fr.guichet.persistence.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.Transactions;
import fr.guichet.application.notification.Messages;
import fr.guichet.application.notification.MessagesContract;
import fr.guichet.persistence.PostgresTestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class JooqMessagesTest extends MessagesContract {

    private static PostgresTestDatabase database;

    @BeforeAll
    static void createDatabase() {
        database = PostgresTestDatabase.create();
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @Override
    protected Messages messages() {
        return new JooqMessages(database.dsl());
    }

    @Override
    protected Transactions transactions() {
        return database.transactions();
    }

    @Test
    void the_database_refuses_a_sent_message_that_keeps_its_secret() {
        // spec A4
        assertThatThrownBy(() -> database.transactions()
                        .run(() -> database.dsl()
                                .execute("insert into message (id, message_id, kind, channel, recipient_name,"
                                        + " recipient_address, subject, body_text, secret, created_at, state, attempts,"
                                        + " queued_at, version) values (gen_random_uuid(), '<x@y>', 'PASSWORD_LINK',"
                                        + " 'EMAIL', 'x', 'x', 'x', 'x', 'x', now(), 'SENT', 1, now(), 0)")))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("message_sent_forgets");
        assertThat(database.dsl().fetchValue("select count(*) from message where message_id = '<x@y>'"))
                .isEqualTo(0L);
    }
}
