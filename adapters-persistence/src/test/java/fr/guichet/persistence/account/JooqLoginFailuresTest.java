package fr.guichet.persistence.account;

import fr.guichet.application.Transactions;
import fr.guichet.application.account.LoginFailures;
import fr.guichet.application.account.LoginFailuresContract;
import fr.guichet.persistence.PostgresTestDatabase;
import org.junit.jupiter.api.AfterAll;

class JooqLoginFailuresTest extends LoginFailuresContract {

    private static final PostgresTestDatabase DATABASE = PostgresTestDatabase.create();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    protected Transactions transactions() {
        return DATABASE.transactions();
    }

    @Override
    protected LoginFailures failures() {
        return new JooqLoginFailures(DATABASE.dsl());
    }
}
