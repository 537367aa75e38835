package fr.guichet.persistence.clientfile;

import fr.guichet.application.Transactions;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.application.clientfile.Notes;
import fr.guichet.application.clientfile.NotesContract;
import fr.guichet.persistence.PostgresTestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqNotesTest extends NotesContract {

    private final PostgresTestDatabase database = PostgresTestDatabase.create();

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    protected Notes notes() {
        return new JooqNotes(database.dsl());
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
