package fr.guichet.application.clientfile;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static fr.guichet.domain.clientfile.ClientFileBuilder.aClientFile;
import static fr.guichet.domain.clientfile.ClientFileBuilder.aDog;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.StaleVersion;
import fr.guichet.application.Transactions;
import fr.guichet.application.account.Accounts;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Dogs;
import fr.guichet.domain.clientfile.HomeAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of client files does (spec C1). */
public abstract class ClientFilesContract {

    protected abstract ClientFiles files();

    protected abstract Accounts accounts();

    protected abstract Transactions transactions();

    @Test
    void gives_a_file_back_as_it_was_added() {
        var account = account();
        var file = ClientFile.open(new ClientFile.Id(UUID.randomUUID()), account.person());
        add(file);

        assertThat(files().find(file.id())).contains(file);
        assertThat(files().findByAccount(account.id())).contains(file);
        assertThat(files().find(new ClientFile.Id(UUID.randomUUID()))).isEmpty();
        assertThat(files().findByAccount(account().id())).isEmpty();
    }

    @Test
    void keeps_address_and_dogs_in_their_order_and_lets_them_change() {
        var file = aClientFile()
                .livingAt(new HomeAddress("1 rue des Lilas", Optional.of("75011"), Optional.of("Paris")))
                .withDogs(aDog("Zoé"), aDog("Rex", "250269604123456"), aDog("Ada"))
                .preliminary();
        add(file);

        assertThat(files().find(file.id())).contains(file);

        var rex = file.dogs().all().get(1);
        var changed = file.client()
                .withAddress(Optional.of(new HomeAddress("chez sa sœur", Optional.empty(), Optional.empty())))
                .withDogs(new Dogs(List.of(rex, aDog("Milo", "250269604123457"))));
        transactions().run(() -> files().update(file.with(changed)));

        assertThat(files().find(file.id())).contains(new ClientFile.Preliminary(changed, 1));
    }

    @Test
    void an_account_has_one_file_at_most() {
        var account = account();
        add(aClientFile().ofAccount(account.id()).preliminary());

        assertThatThrownBy(() -> add(aClientFile().ofAccount(account.id()).preliminary()))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void finds_files_that_no_account_has_joined_by_their_address() {
        var email = "p" + UUID.randomUUID() + "@guichet.example";
        var waiting = aClientFile().withEmail(email).preliminary();
        add(waiting);
        add(aClientFile().withEmail(email).ofAccount(account().id()).preliminary());

        assertThat(files().withoutAccount(new EmailAddress(email))).containsExactly(waiting);
    }

    @Test
    void names_those_whose_file_is_there() {
        var one = aClientFile().preliminary();
        var other = aClientFile().preliminary();
        add(one);
        add(other);

        assertThat(files().names(List.of(one.id(), other.id(), new ClientFile.Id(UUID.randomUUID()))))
                .isEqualTo(Map.of(one.id(), one.name(), other.id(), other.name()));
    }

    @Test
    void of_two_who_change_a_file_the_second_is_told() {
        var file = aClientFile().preliminary();
        add(file);
        var joined = file.with(file.client().withAccount(account().id()));
        transactions().run(() -> files().update(joined));

        assertThat(files().find(file.id())).contains(new ClientFile.Preliminary(joined.client(), 1));
        assertThatThrownBy(() -> transactions().run(() -> files().update(file))).isInstanceOf(StaleVersion.class);
    }

    @Test
    void refuses_a_write_outside_a_transaction() {
        assertThatThrownBy(() -> files().add(aClientFile().preliminary())).isInstanceOf(IllegalStateException.class);
    }

    private Account account() {
        var account = anAccount().active();
        transactions().run(() -> accounts().add(account));
        return account;
    }

    private void add(ClientFile file) {
        transactions().run(() -> files().add(file));
    }
}
