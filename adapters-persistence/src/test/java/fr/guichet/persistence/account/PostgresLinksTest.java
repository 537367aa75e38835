package fr.guichet.persistence.account;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.account.AccountLink;
import fr.guichet.application.account.CredentialsStores;
import fr.guichet.application.account.LinkPurpose;
import fr.guichet.application.account.LinkToken;
import fr.guichet.application.account.LinksContract;
import fr.guichet.application.account.RefreshToken;
import fr.guichet.application.account.Session;
import fr.guichet.application.account.StoredPassword;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.persistence.PostgresTestDatabase;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

    /** Links, passwords and refresh tokens are found in no dump of the database. */
    @Test
    void no_secret_stands_in_the_database_in_clear() {
        var stores = stores();
        var account = anAccount().active();
        var password = new RawPassword("Canari-" + UUID.randomUUID());
        var hash = stores.hasher().hash(password);
        var link = LinkToken.random(PostgresLinksTest::bytes);
        var token = RefreshToken.random(PostgresLinksTest::bytes);
        var now = Instant.parse("2026-11-22T10:00:00Z");
        stores.transactions().run(() -> {
            stores.accounts().add(account);
            stores.passwords().set(StoredPassword.chosen(account.id(), hash, now));
            stores.links()
                    .add(new AccountLink(
                            link.hash(),
                            account.id(),
                            LinkPurpose.CREATE_PASSWORD,
                            Optional.empty(),
                            now,
                            now.plusSeconds(1),
                            Optional.empty()));
            stores.sessions()
                    .open(
                            new Session(new Session.Id(UUID.randomUUID()), account.id(), now, now.plusSeconds(1)),
                            token.hash());
        });

        var tables = DATABASE.dsl()
                .fetch("select table_name from information_schema.tables where table_schema = 'public'")
                .getValues(0, String.class);
        assertThat(tables).contains("account_link", "account_password", "refresh_token");
        for (var table : tables) {
            var dump = DATABASE.dsl()
                    .fetch("select t::text from {0} t", DSL.name(table))
                    .getValues(0, String.class);
            assertThat(String.join("\n", dump)).doesNotContain(password.value(), link.value(), token.value());
        }
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
