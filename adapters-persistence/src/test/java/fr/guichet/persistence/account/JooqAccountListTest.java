package fr.guichet.persistence.account;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.guichet.application.account.AccountList;
import fr.guichet.application.account.AccountListContract;
import fr.guichet.application.account.AccountNeeded;
import fr.guichet.application.account.CredentialsStores;
import fr.guichet.domain.account.Role;
import fr.guichet.persistence.PostgresTestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqAccountListTest extends AccountListContract {

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
    protected CredentialsStores stores() {
        return PostgresCredentials.stores(DATABASE);
    }

    @Override
    protected AccountList list() {
        return new JooqAccountList(DATABASE.dsl());
    }

    @Test
    void an_account_that_is_in_a_family_cannot_be_taken_away_without_it() {
        var parent = anAccount().withRole(Role.PARENT).active();
        var family = UUID.randomUUID();
        stores().transactions().run(() -> {
            stores().accounts().add(parent);
            DATABASE.dsl()
                    .query(
                            "insert into family (id, live_together, created_at, version) values ({0}, false, now(), 0)",
                            family)
                    .execute();
            DATABASE.dsl()
                    .query(
                            "insert into family_parent (account_id, family_id, position) values ({0}, {1}, 1)",
                            parent.id().value(), family)
                    .execute();
        });

        assertThatExceptionOfType(AccountNeeded.class)
                .isThrownBy(() ->
                        stores().transactions().run(() -> stores().accounts().remove(parent.id())));
        assertThat(stores().accounts().find(parent.id())).contains(parent);
    }
}
