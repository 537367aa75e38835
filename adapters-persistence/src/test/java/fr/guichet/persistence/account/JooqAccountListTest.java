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
    void an_account_that_has_an_agenda_cannot_be_taken_away() {
        var practitioner = anAccount().withRole(Role.PRACTITIONER).active();
        stores().transactions().run(() -> {
            stores().accounts().add(practitioner);
            DATABASE.dsl().query("""
                            insert into agenda (practitioner_id, gap_minutes, horizon_days, minimum_notice_minutes,
                                change_limit_minutes, max_upcoming, closed_on_public_holidays)
                            values ({0}, 10, 60, 0, 0, 10, false)""", practitioner.id().value()).execute();
        });

        assertThatExceptionOfType(AccountNeeded.class)
                .isThrownBy(() ->
                        stores().transactions().run(() -> stores().accounts().remove(practitioner.id())));
        assertThat(stores().accounts().find(practitioner.id())).contains(practitioner);
    }
}
