package fr.guichet.persistence.clientfile;

import fr.guichet.application.Transactions;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.application.clientfile.ClientFilesContract;
import fr.guichet.persistence.PostgresTestDatabase;
import fr.guichet.persistence.account.PostgresAccounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqClientFilesTest extends ClientFilesContract {

    private final PostgresTestDatabase database = PostgresTestDatabase.create();

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    protected ClientFiles files() {
        return new JooqClientFiles(database.dsl());
    }

    @Override
    protected Accounts accounts() {
        return PostgresAccounts.accounts(database);
    }

    @Override
    protected Transactions transactions() {
        return database.transactions();
    }
}
