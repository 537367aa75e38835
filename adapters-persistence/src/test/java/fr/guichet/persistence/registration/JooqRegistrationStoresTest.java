package fr.guichet.persistence.registration;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static fr.guichet.domain.registration.ChildminderBuilder.aChildminder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.registration.RegistrationStores;
import fr.guichet.application.registration.RegistrationStoresContract;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Decision;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.registration.ChildminderBuilder;
import fr.guichet.persistence.PostgresTestDatabase;
import fr.guichet.persistence.account.PostgresAccounts;
import fr.guichet.persistence.clientfile.JooqDocuments;
import fr.guichet.persistence.privacy.KeyedHash;
import fr.guichet.persistence.privacy.TestSecrets;
import fr.guichet.persistence.privacy.TinkSecretBox;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqRegistrationStoresTest extends RegistrationStoresContract {

    private final PostgresTestDatabase database = PostgresTestDatabase.create();
    private final RegistrationStores stores = stores(database);

    static RegistrationStores stores(PostgresTestDatabase database) {
        var dsl = database.dsl();
        return new RegistrationStores(
                database.transactions(),
                PostgresAccounts.accounts(database),
                PostgresAccounts.terms(database),
                new JooqFamilies(dsl),
                new JooqChildminders(dsl),
                new JooqSocialSecurityNumbers(
                        dsl, new TinkSecretBox(TestSecrets.keys()), new KeyedHash(TestSecrets.keys())),
                new JooqDecisions(dsl),
                new JooqCoParentRequests(dsl),
                new JooqRegistrationFiles(dsl),
                new JooqDocuments(dsl));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    protected RegistrationStores stores() {
        return stores;
    }

    @Test
    void a_number_stands_nowhere_in_the_database_in_clear() {
        var nir = ChildminderBuilder.nir("1790275056789");
        var account = Account.register(anAccount().withRole(Role.CHILDMINDER).person());
        stores.transactions().run(() -> {
            stores.accounts().add(account);
            stores.childminders()
                    .add(aChildminder().of(account.id()).withNir(nir).build());
            stores.numbers().add(account.id(), nir);
        });

        var tables = database.dsl()
                .fetch("select table_name from information_schema.tables where table_schema = 'public'")
                .getValues(0, String.class);
        assertThat(tables).contains("childminder_nir");
        for (var table : tables) {
            var rows =
                    database.dsl().fetch("select t::text from " + table + " t").getValues(0, String.class);
            assertThat(rows)
                    .as(table)
                    .noneMatch(row -> row.contains(nir.value())
                            || row.contains(hex(nir.value()))
                            || row.contains(nir.value().substring(0, 13)));
        }
    }

    @Test
    void the_database_itself_refuses_to_change_a_decision() {
        var account = Account.register(anAccount().withRole(Role.PARENT).person());
        var decision = new Decision(
                new Decision.Id(UUID.randomUUID()),
                account.id(),
                Decision.Kind.APPROVED,
                new Account.Id(UUID.randomUUID()),
                Instant.parse("2026-11-22T10:00:00Z"),
                Optional.empty());
        stores.transactions().run(() -> {
            stores.accounts().add(account);
            stores.decisions().add(decision);
        });

        assertThatThrownBy(() -> stores.transactions()
                        .run(() -> database.dsl().execute("update decision set author_id = gen_random_uuid()")))
                .hasMessageContaining("rows of decision are never changed");
    }

    private static String hex(String text) {
        var hex = new StringBuilder();
        text.chars().forEach(c -> hex.append(Integer.toHexString(c)));
        return hex.toString();
    }
}
