package fr.guichet.persistence.account;

import fr.guichet.application.account.CredentialsStores;
import fr.guichet.application.account.PasswordHasher;
import fr.guichet.application.clientfile.FileJoining;
import fr.guichet.persistence.PostgresTestDatabase;
import fr.guichet.persistence.clientfile.PostgresClientFiles;
import fr.guichet.persistence.registration.PostgresDecisions;
import java.time.Duration;

/** Everything of credentials on PostgreSQL, with a cheap bcrypt. */
final class PostgresCredentials {

    private static final int CHEAPEST = 4;
    private static final PasswordHasher HASHER = new BcryptHasher(CHEAPEST, 2, Duration.ofSeconds(60));

    private PostgresCredentials() {}

    static CredentialsStores stores(PostgresTestDatabase database) {
        var dsl = database.dsl();
        return new CredentialsStores(
                database.transactions(),
                new JooqAccounts(dsl),
                new JooqPasswords(dsl),
                HASHER,
                new JooqAccountLinks(dsl),
                new JooqSessions(dsl),
                new JooqAccessStates(dsl),
                new JooqLoginFailures(dsl),
                new JooqTermsAcceptances(dsl),
                PostgresDecisions.decisions(database),
                PostgresClientFiles.files(database),
                new FileJoining(PostgresClientFiles.files(database), PostgresClientFiles.contents(database)));
    }
}
