package fr.guichet.persistence.clientfile;

import fr.guichet.application.Transactions;
import fr.guichet.application.clientfile.ClientDocuments;
import fr.guichet.application.clientfile.ClientDocumentsContract;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.application.clientfile.DocumentStore;
import fr.guichet.persistence.PostgresTestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqClientDocumentsTest extends ClientDocumentsContract {

    private final PostgresTestDatabase database = PostgresTestDatabase.create();

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    protected ClientDocuments documents() {
        return new JooqClientDocuments(database.dsl());
    }

    @Override
    protected DocumentStore store() {
        return new JooqDocuments(database.dsl());
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
