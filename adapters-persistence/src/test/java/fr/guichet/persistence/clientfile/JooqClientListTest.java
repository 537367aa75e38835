package fr.guichet.persistence.clientfile;

import fr.guichet.application.Transactions;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.application.clientfile.ClientList;
import fr.guichet.application.clientfile.ClientListContract;
import fr.guichet.persistence.PostgresTestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqClientListTest extends ClientListContract {

    private final PostgresTestDatabase database = PostgresTestDatabase.create();

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    protected ClientList clients() {
        return new JooqClientList(database.dsl());
    }

    @Override
    protected ClientFiles files() {
        return new JooqClientFiles(database.dsl());
    }

    @Override
    protected Transactions transactions() {
        return database.transactions();
    }
}
