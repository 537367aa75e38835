package fr.guichet.application.account;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.StaleVersion;
import fr.guichet.application.Transactions;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.ContactChannel;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of accounts does (spec A1, A2, A10). */
public abstract class AccountsContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");

    protected abstract Transactions transactions();

    protected abstract Accounts accounts();

    @ParameterizedTest
    @EnumSource
    void gives_back_what_was_added_in_every_state(AccountStatus status) {
        var account = stored(
                anAccount().withRole(Role.PARENT).withEmailConfirmedAt(NOW).in(status));

        assertThat(accounts().find(account.id())).contains(account);
        assertThat(accounts().findByEmail(account.email())).contains(account);
        assertThat(transactions().inTransaction(() -> accounts().lock(account.id())))
                .contains(account);
    }

    @Test
    void gives_back_what_a_person_left_out_and_chose() {
        var bare = stored(anAccount().withoutPhone().active());
        var choosy = anAccount().active();
        var chosen = stored(choosy.with(choosy.person().withChannel(Optional.of(ContactChannel.SMS))));

        assertThat(accounts().find(bare.id())).contains(bare);
        assertThat(accounts().find(chosen.id())).contains(chosen);
    }

    @Test
    void finds_nobody_where_nobody_is() {
        assertThat(accounts().find(new Account.Id(UUID.randomUUID()))).isEmpty();
        assertThat(accounts().findByEmail(new EmailAddress("nobody@guichet.example")))
                .isEmpty();
        assertThat(transactions().inTransaction(() -> accounts().lock(new Account.Id(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    void keeps_one_account_for_one_address_whatever_its_case() {
        stored(anAccount().withEmail("claire.martin@ptits-pas.fr").active());
        var second = anAccount().withEmail("Claire.MARTIN@ptits-pas.fr").active();

        assertThatThrownBy(() -> stored(second)).isInstanceOf(EmailTaken.class);
        assertThat(accounts().find(second.id())).isEmpty();
    }

    @Test
    void gives_one_address_to_one_of_many_who_come_at_once() throws Exception {
        var address = "race" + UUID.randomUUID() + "@guichet.example";

        var taken = atOnce(8, () -> {
            try {
                stored(anAccount().withEmail(address).active());
                return false;
            } catch (EmailTaken lost) {
                return true;
            }
        });

        assertThat(taken).containsOnlyOnce(false);
    }

    @Test
    void refuses_to_change_an_address_into_somebody_elses() {
        var one = stored(anAccount().active());
        var other = stored(anAccount().active());

        assertThatThrownBy(() -> transactions()
                        .run(() -> accounts().update(other.with(other.person().withEmail(one.email())))))
                .isInstanceOf(EmailTaken.class);
        assertThat(accounts().find(other.id())).contains(other);
    }

    @Test
    void stores_a_change_under_the_next_version() {
        var account = stored(anAccount().active());
        var changed = account.with(account.person().withRole(Role.PRACTITIONER).withEmailConfirmed(NOW));

        transactions().run(() -> accounts().update(changed));

        var found = accounts().find(account.id()).orElseThrow();
        assertThat(found.person()).isEqualTo(changed.person());
        assertThat(found.version()).isEqualTo(1);
    }

    @Test
    void refuses_a_change_of_what_someone_else_has_changed() {
        var account = stored(anAccount().active());
        transactions().run(() -> accounts().update(account.with(account.person().withRole(Role.PRACTITIONER))));

        assertThatThrownBy(() -> transactions().run(() -> accounts().update(account)))
                .isInstanceOf(StaleVersion.class);
        assertThat(accounts().find(account.id()).orElseThrow().role()).isEqualTo(Role.PRACTITIONER);
    }

    @Test
    void refuses_to_change_an_account_that_is_not_there() {
        assertThatThrownBy(() ->
                        transactions().run(() -> accounts().update(anAccount().active())))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void changes_nothing_that_was_not_updated() {
        var account = stored(anAccount().active());

        transactions().run(() -> {
            var read = accounts().lock(account.id()).orElseThrow();
            assertThat(read.with(read.person().withRole(Role.MANAGER)).role()).isEqualTo(Role.MANAGER);
        });

        assertThat(accounts().find(account.id())).contains(account);
    }

    @Test
    void lets_changes_under_a_lock_take_turns() throws Exception {
        var account = stored(anAccount().active());

        atOnce(
                8,
                () -> transactions().inTransaction(() -> {
                    var read = accounts().lock(account.id()).orElseThrow();
                    accounts().update(read);
                    return true;
                }));

        assertThat(accounts().find(account.id()).orElseThrow().version()).isEqualTo(8);
    }

    @Test
    void counts_active_super_admins_alone() {
        var before = activeSuperAdmins();

        stored(anAccount().withRole(Role.SUPER_ADMIN).active());
        stored(anAccount().withRole(Role.SUPER_ADMIN).suspended());
        stored(anAccount().withRole(Role.ADMINISTRATOR).active());

        assertThat(activeSuperAdmins()).isEqualTo(before + 1);
    }

    /** Two super_admins demote each other at the same moment: one must stay (spec A2). */
    @Test
    void counts_super_admins_in_turns_so_that_the_last_one_stays() throws Exception {
        var first = stored(anAccount().withRole(Role.SUPER_ADMIN).active());
        var second = stored(anAccount().withRole(Role.SUPER_ADMIN).active());
        var others = activeSuperAdmins() - 2;

        var targets = Stream.of(first, second).map(Account::id).iterator();
        atOnce(2, () -> {
            Account.Id target;
            synchronized (targets) {
                target = targets.next();
            }
            return transactions().inTransaction(() -> {
                if (accounts().lockActiveSuperAdmins() - others <= 1) {
                    return false;
                }
                var read = accounts().lock(target).orElseThrow();
                accounts().update(read.with(read.person().withRole(Role.CLIENT)));
                return true;
            });
        });

        assertThat(activeSuperAdmins() - others).isEqualTo(1);
    }

    @Test
    void takes_an_account_away() {
        var account = stored(anAccount().active());

        transactions().run(() -> accounts().remove(account.id()));

        assertThat(accounts().find(account.id())).isEmpty();
    }

    private int activeSuperAdmins() {
        return transactions().inTransaction(() -> accounts().lockActiveSuperAdmins());
    }

    private Account stored(Account account) {
        transactions().run(() -> accounts().add(account));
        return account;
    }

    static <T> List<T> atOnce(int count, Callable<T> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(count)) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(Collections.nCopies(count, work))) {
                results.add(future.get());
            }
            return results;
        }
    }
}
