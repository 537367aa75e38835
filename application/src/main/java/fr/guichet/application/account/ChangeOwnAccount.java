package fr.guichet.application.account;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.ContactChannel;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import java.util.Optional;

/** Changes someone's own name, number and channel; their role, state and e-mail address are not theirs to change here. */
@UseCase
public final class ChangeOwnAccount {

    private final Accounts accounts;
    private final ClientFiles files;
    private final Transactions transactions;

    public ChangeOwnAccount(Accounts accounts, ClientFiles files, Transactions transactions) {
        this.accounts = accounts;
        this.files = files;
        this.transactions = transactions;
    }

    /** What shall be changed; what is absent stays as it is. */
    public record Command(
            Actor actor,
            Optional<String> firstName,
            Optional<String> lastName,
            Optional<PhoneNumber> phone,
            Optional<ContactChannel> channel) {}

    /** The account as it is now; empty when it has gone since the caller signed in. */
    public Optional<Account> handle(Command command) {
        return transactions.inTransaction(
                () -> accounts.lock(command.actor().account()).map(account -> changed(command, account)));
    }

    private Account changed(Command command, Account account) {
        var name = new PersonName(
                command.firstName().orElse(account.name().first()),
                command.lastName().orElse(account.name().last()));
        var phone = command.phone().or(account::phone);
        var changed = account.with(account.person()
                .withContact(name, phone)
                .withChannel(command.channel().or(() -> account.person().channel())));
        accounts.update(changed);
        files.findByAccount(account.id())
                // The practice may know another number, which stays unless this is about numbers.
                .ifPresent(file -> files.update(file.with(file.client()
                        .withContact(name, file.email(), command.phone().or(file::phone)))));
        return changed;
    }
}
