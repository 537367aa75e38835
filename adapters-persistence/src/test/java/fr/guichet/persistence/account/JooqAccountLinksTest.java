package fr.guichet.persistence.account;

import fr.guichet.application.Transactions;
import fr.guichet.application.account.AccountLinks;
import fr.guichet.application.account.AccountLinksContract;
import fr.guichet.application.account.Accounts;
import fr.guichet.persistence.PostgresTestDatabase;
import org.junit.jupiter.api.AfterAll;

class JooqAccountLinksTest extends AccountLinksContract {

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
    protected AccountLinks links() {
        return new JooqAccountLinks(DATABASE.dsl());
    }
}
