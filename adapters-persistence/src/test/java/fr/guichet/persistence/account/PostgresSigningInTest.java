package fr.guichet.persistence.account;

import fr.guichet.application.account.CredentialsStores;
import fr.guichet.application.account.SigningInContract;
import fr.guichet.persistence.PostgresTestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

class PostgresSigningInTest extends SigningInContract {

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
