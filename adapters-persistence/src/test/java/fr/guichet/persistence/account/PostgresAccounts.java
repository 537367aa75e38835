package fr.guichet.persistence.account;

import fr.guichet.application.account.AccountLinks;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Sessions;
import fr.guichet.application.account.TermsAcceptances;
import fr.guichet.persistence.PostgresTestDatabase;

/** The stores of accounts on a test's database, for the tests of other features. */
public final class PostgresAccounts {

    private PostgresAccounts() {}

    public static Accounts accounts(PostgresTestDatabase database) {
        return new JooqAccounts(database.dsl());
    }

    public static TermsAcceptances terms(PostgresTestDatabase database) {
        return new JooqTermsAcceptances(database.dsl());
    }

    public static AccountLinks links(PostgresTestDatabase database) {
        return new JooqAccountLinks(database.dsl());
    }

    public static Sessions sessions(PostgresTestDatabase database) {
        return new JooqSessions(database.dsl());
    }
}
