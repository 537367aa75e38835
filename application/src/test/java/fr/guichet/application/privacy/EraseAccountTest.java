package fr.guichet.application.privacy;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static fr.guichet.domain.registration.FamilyBuilder.aBornChild;
import static fr.guichet.domain.registration.FamilyBuilder.aFamily;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.SettableClock;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.InMemoryAccounts;
import fr.guichet.application.clientfile.InMemoryClientFiles;
import fr.guichet.application.privacy.EraseAccount.Command;
import fr.guichet.application.privacy.EraseAccount.Outcome;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec A2 and section 6: who is erased by whom, and what the journal outside of the database says of it")
class EraseAccountTest {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
    private final InMemoryClientFiles files = new InMemoryClientFiles(transactions);
    private final InMemoryAuditTrail audit = new InMemoryAuditTrail(transactions);
    private final InMemoryErasure world = new InMemoryErasure(
            transactions, accounts, files, audit, new SettableClock(Instant.parse("2026-11-22T10:00:00Z")));

    @Test
    void anyone_erases_themselves_and_says_so() {
        var client = stored(Role.CLIENT);

        assertThat(erase(client, client)).isEqualTo(new Outcome.Forbidden());
        assertThat(eraseOneself(client)).isInstanceOf(Outcome.Erased.class);
        assertThat(eraseOneself(client)).isEqualTo(new Outcome.NotFound());
        assertThat(world.journal.lines)
                .singleElement()
                .satisfies(line -> assertThat(line.account()).contains(client.id()));
    }

    @Test
    void the_last_active_super_admin_stays() {
        var last = stored(Role.SUPER_ADMIN);

        assertThat(eraseOneself(last)).isEqualTo(new Outcome.LastSuperAdmin());
        stored(Role.SUPER_ADMIN);
        assertThat(eraseOneself(last)).isInstanceOf(Outcome.Erased.class);
    }

    @Test
    void an_administrator_reaches_practitioners_and_the_public_alone() {
        var administrator = stored(Role.ADMINISTRATOR);

        assertThat(erase(administrator, stored(Role.MANAGER))).isEqualTo(new Outcome.Forbidden());
        assertThat(erase(administrator, stored(Role.PRACTITIONER))).isInstanceOf(Outcome.Erased.class);
        assertThat(erase(administrator, stored(Role.CHILDMINDER))).isInstanceOf(Outcome.Erased.class);
        assertThat(erase(stored(Role.MANAGER), stored(Role.CLIENT))).isEqualTo(new Outcome.Forbidden());
    }

    @Test
    void the_other_parent_keeps_the_children() {
        var first = stored(Role.PARENT);
        var second = stored(Role.PARENT);
        var family = aFamily()
                .of(first.id())
                .withCoParentAtHome(second.id())
                .with(aBornChild())
                .build();
        transactions.run(() -> world.families.add(family));

        var report = ((Outcome.Erased) eraseOneself(first)).report();

        assertThat(report.kept()).contains(Kept.anonymous(Kept.What.CHILDREN_OF_CO_PARENT, 1));
        var left = world.families.find(family.id()).orElseThrow();
        assertThat(left.accounts()).containsExactly(second.id());
        assertThat(left.addressOf(second.id())).isEqualTo(family.addressOf(first.id()));
        assertThat(left.children()).isEqualTo(family.children());

        eraseOneself(second);
        assertThat(world.families.find(family.id())).isEmpty();
    }

    @Test
    void nothing_is_erased_that_the_journal_cannot_remember() {
        var client = stored(Role.CLIENT);
        world.journal.diskIsFull = true;

        assertThatThrownBy(() -> eraseOneself(client)).hasMessage("the disk is full");

        assertThat(accounts.find(client.id())).isPresent();
    }

    @Test
    void whoever_a_backup_brought_back_is_erased_again() {
        var client = stored(Role.CLIENT);
        eraseOneself(client);
        transactions.run(() -> accounts.add(client));
        world.erasures.rows.clear();

        var outcome = world.repeatErasures().handle();

        assertThat(outcome).isEqualTo(new RepeatErasures.Outcome(1, 0));
        assertThat(accounts.find(client.id())).isEmpty();
        assertThat(world.repeatErasures().handle().repeated()).isZero();
    }

    @Test
    void the_journal_learns_of_whom_another_instance_erased() {
        var erasure = new Erasure(
                UUID.randomUUID(),
                Optional.of(new Account.Id(UUID.randomUUID())),
                Optional.empty(),
                Instant.parse("2026-11-22T09:00:00Z"));
        world.erasures.add(erasure);

        assertThat(world.repeatErasures().handle()).isEqualTo(new RepeatErasures.Outcome(0, 1));
        assertThat(world.journal.entries()).isEqualTo(List.of(erasure));
    }

    private Outcome eraseOneself(Account account) {
        return world.eraseAccount().handle(Command.oneself(new Actor(account.id(), account.role())));
    }

    private Outcome erase(Account by, Account account) {
        return world.eraseAccount().handle(Command.other(new Actor(by.id(), by.role()), account.id()));
    }

    private Account stored(Role role) {
        var account = anAccount().withRole(role).active();
        transactions.run(() -> accounts.add(account));
        return account;
    }
}
