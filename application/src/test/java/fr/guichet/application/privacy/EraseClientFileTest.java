package fr.guichet.application.privacy;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static fr.guichet.domain.clientfile.ClientFileBuilder.aClientFile;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.PageRequest;
import fr.guichet.application.SettableClock;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.InMemoryAccounts;
import fr.guichet.application.clientfile.InMemoryClientFiles;
import fr.guichet.application.privacy.EraseAccount.Outcome;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("spec section 6: a client who may have no account is erased by administrators")
class EraseClientFileTest {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
    private final InMemoryClientFiles files = new InMemoryClientFiles(transactions);
    private final InMemoryAuditTrail audit = new InMemoryAuditTrail(transactions);
    private final InMemoryErasure world = new InMemoryErasure(
            transactions, accounts, files, audit, new SettableClock(Instant.parse("2026-11-22T10:00:00Z")));
    private final Actor administrator = new Actor(new Account.Id(UUID.randomUUID()), Role.ADMINISTRATOR);

    @Test
    void a_client_without_an_account_is_erased_by_their_file() {
        var file = stored(aClientFile().withoutEmail().preliminary());

        assertThat(erase(administrator, file.id())).isInstanceOf(Outcome.Erased.class);

        assertThat(world.journal.lines).singleElement().satisfies(line -> {
            assertThat(line.file()).contains(file.id());
            assertThat(line.account()).isEmpty();
        });
        assertThat(actions(file.id().value())).containsExactly(AuditedAction.CLIENT_FILE_ERASED);
    }

    @Test
    void a_client_with_an_account_goes_with_it() {
        var account = client();
        var file = stored(aClientFile().ofAccount(account.id()).preliminary());

        assertThat(erase(administrator, file.id())).isInstanceOf(Outcome.Erased.class);

        assertThat(accounts.find(account.id())).isEmpty();
        assertThat(actions(account.id().value())).containsExactly(AuditedAction.ACCOUNT_REMOVED);
    }

    @Test
    void an_account_that_joins_at_the_last_moment_goes_too() {
        var account = client();
        var file = stored(aClientFile().withoutEmail().preliminary());
        world.meanwhile = () -> {
            world.meanwhile = () -> {};
            files.update(file.with(file.client().withAccount(account.id())));
        };

        assertThat(erase(administrator, file.id())).isInstanceOf(Outcome.Erased.class);

        assertThat(accounts.find(account.id())).isEmpty();
        assertThat(world.journal.lines)
                .singleElement()
                .satisfies(line -> assertThat(line.account()).contains(account.id()));
    }

    @Test
    void nobody_is_erased_who_is_not_there() {
        assertThat(erase(administrator, new ClientFile.Id(UUID.randomUUID()))).isEqualTo(new Outcome.NotFound());
        assertThat(world.journal.lines).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"MANAGER", "PRACTITIONER", "CLIENT", "PARENT", "CHILDMINDER"})
    void others_erase_no_client(Role role) {
        var file = stored(aClientFile().withoutEmail().preliminary());

        assertThat(erase(new Actor(new Account.Id(UUID.randomUUID()), role), file.id()))
                .isEqualTo(new Outcome.Forbidden());

        assertThat(world.journal.lines).isEmpty();
    }

    private Outcome erase(Actor actor, ClientFile.Id file) {
        return world.eraseClientFile().handle(new EraseClientFile.Command(actor, file));
    }

    private List<AuditedAction> actions(UUID subject) {
        return audit.newest(Optional.of(subject), PageRequest.first()).entries().stream()
                .map(AuditEntry::action)
                .toList();
    }

    private Account client() {
        var account = anAccount().withRole(Role.CLIENT).active();
        transactions.run(() -> accounts.add(account));
        return account;
    }

    private ClientFile stored(ClientFile file) {
        transactions.run(() -> files.add(file));
        return file;
    }
}
