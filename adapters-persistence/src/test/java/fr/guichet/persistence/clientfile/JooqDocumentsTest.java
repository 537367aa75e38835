package fr.guichet.persistence.clientfile;

import fr.guichet.application.Transactions;
import fr.guichet.application.clientfile.DocumentStore;
import fr.guichet.application.clientfile.DocumentStoreContract;
import fr.guichet.persistence.PostgresTestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqDocumentsTest extends DocumentStoreContract {

    private final PostgresTestDatabase database = PostgresTestDatabase.create();

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    protected DocumentStore store() {
        return new JooqDocuments(database.dsl());
    }

    @Override
    protected Transactions transactions() {
        return database.transactions();
    }
}
