package fr.guichet.persistence.account;

import fr.guichet.application.Transactions;
import fr.guichet.application.account.AccessStates;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Passwords;
import fr.guichet.application.account.Sessions;
import fr.guichet.application.account.SessionsContract;
import fr.guichet.persistence.PostgresTestDatabase;
import org.junit.jupiter.api.AfterAll;

class JooqSessionsTest extends SessionsContract {

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
    protected Accounts accounts() {
        return new JooqAccounts(DATABASE.dsl());
    }

    @Override
    protected Passwords passwords() {
        return new JooqPasswords(DATABASE.dsl());
    }

    @Override
    protected Sessions sessions() {
        return new JooqSessions(DATABASE.dsl());
    }

    @Override
    protected AccessStates states() {
        return new JooqAccessStates(DATABASE.dsl());
    }
}
