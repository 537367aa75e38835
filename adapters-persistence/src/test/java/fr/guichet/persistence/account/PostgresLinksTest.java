package fr.guichet.persistence.account;

import fr.guichet.application.account.CredentialsStores;
import fr.guichet.application.account.LinksContract;
import fr.guichet.persistence.PostgresTestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

class PostgresLinksTest extends LinksContract {

    private static final PostgresTestDatabase DATABASE = PostgresTestDatabase.create();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void empty() {
        DATABASE.dsl().execute("truncate login_try");
    }

    @Override
    protected CredentialsStores stores() {
        return PostgresCredentials.stores(DATABASE);
    }
}
