package fr.guichet.application.account;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.PageRequest;
import fr.guichet.application.account.AccountList.Filter;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Comment;
import fr.guichet.domain.account.Decision;
import fr.guichet.domain.account.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every list of accounts does (spec A2, A11). */
public abstract class AccountListContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Filter ALL = new Filter(Set.of(), Set.of(), Set.of());

    /** Stores without any account. */
    protected abstract CredentialsStores stores();

    protected abstract AccountList list();

    @Test
    void tells_the_newest_first_and_how_many_there_are() {
        var oldest = stored(anAccount().createdAt(NOW.minusSeconds(2)).active());
        var middle = stored(anAccount().createdAt(NOW.minusSeconds(1)).active());
        var newest = stored(anAccount().createdAt(NOW).active());

        var page = list().find(ALL, new PageRequest(1, 2));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.entries()).extracting(AccountList.Row::account).containsExactly(newest, middle);
        assertThat(accounts(ALL, new PageRequest(2, 2))).containsExactly(oldest);
        assertThat(accounts(ALL, new PageRequest(3, 2))).isEmpty();
    }

    @Test
    void tells_those_of_a_role_or_a_state() {
        var manager = stored(anAccount().withRole(Role.MANAGER).active());
        var refused = stored(anAccount().withRole(Role.PARENT).refused());
        var suspended = stored(anAccount().withRole(Role.PARENT).suspended());

        assertThat(accounts(new Filter(Set.of(Role.MANAGER), Set.of(), Set.of())))
                .containsExactly(manager);
        assertThat(accounts(new Filter(Set.of(), Set.of(AccountStatus.REFUSED, AccountStatus.SUSPENDED), Set.of())))
                .containsExactlyInAnyOrder(refused, suspended);
        assertThat(accounts(new Filter(Set.of(Role.MANAGER), Set.of(AccountStatus.REFUSED), Set.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"léa", "LEA", "petit", "pet", "lea.petit@guichet.example", "GUICHET"})
    void finds_by_any_part_of_a_name_or_address_whatever_case_and_accents(String word) {
        var lea = stored(anAccount()
                .named("Léa", "PETIT")
                .withEmail("lea.petit@guichet.example")
                .active());
        stored(anAccount()
                .named("Jonas", "FAVRE")
                .withEmail("jonas@favre.example")
                .active());

        assertThat(accounts(new Filter(Set.of(), Set.of(), Set.of(word)))).containsExactly(lea);
    }

    @Test
    void wants_every_word() {
        var lea = stored(anAccount().named("Léa", "PETIT").active());
        stored(anAccount().named("Léa", "GRAND").active());

        assertThat(accounts(new Filter(Set.of(), Set.of(), Set.of("petit", "lea"))))
                .containsExactly(lea);
        assertThat(accounts(new Filter(Set.of(), Set.of(), Set.of("petit", "grand"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "!"})
    void takes_no_word_for_a_pattern(String word) {
        stored(anAccount().named("Léa", "PETIT").active());

        assertThat(accounts(new Filter(Set.of(), Set.of(), Set.of(word)))).isEmpty();
    }

    @Test
    void tells_what_was_last_decided() {
        var account = stored(anAccount().withRole(Role.PARENT).suspended());
        var undecided = stored(anAccount().withRole(Role.PARENT).createdAt(NOW).pending());
        decided(account, Decision.Kind.APPROVED, NOW);
        var last = decided(account, Decision.Kind.SUSPENDED, NOW.plusSeconds(1));

        assertThat(list().find(ALL, PageRequest.first()).entries())
                .containsExactly(
                        new AccountList.Row(undecided, Optional.empty()),
                        new AccountList.Row(account, Optional.of(last)));
    }

    private Decision decided(Account account, Decision.Kind kind, Instant when) {
        var decision = new Decision(
                new Decision.Id(UUID.randomUUID()),
                account.id(),
                kind,
                new Account.Id(UUID.randomUUID()),
                when,
                Optional.of(new Comment("Dossier vu")));
        stores().transactions().run(() -> stores().decisions().add(decision));
        return decision;
    }

    private List<Account> accounts(Filter filter) {
        return accounts(filter, PageRequest.first());
    }

    private List<Account> accounts(Filter filter, PageRequest page) {
        return list().find(filter, page).entries().stream()
                .map(AccountList.Row::account)
                .toList();
    }

    private Account stored(Account account) {
        stores().transactions().run(() -> stores().accounts().add(account));
        return account;
    }
}
