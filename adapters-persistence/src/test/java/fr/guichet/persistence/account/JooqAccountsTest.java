package fr.guichet.persistence.account;

import fr.guichet.application.Transactions;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.AccountsContract;
import fr.guichet.persistence.PostgresTestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

class JooqAccountsTest extends AccountsContract {

    private static final PostgresTestDatabase DATABASE = PostgresTestDatabase.create();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void empty() {
        DATABASE.dsl().execute("truncate account cascade");
    }

    @Override
    protected Transactions transactions() {
        return DATABASE.transactions();
    }

    @Override
    protected Accounts accounts() {
        return new JooqAccounts(DATABASE.dsl());
    }
}
