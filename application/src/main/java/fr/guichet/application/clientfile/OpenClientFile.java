package fr.guichet.application.clientfile;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.EmailTaken;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.clientfile.Client;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.DogRejection;
import fr.guichet.domain.clientfile.Dogs;
import fr.guichet.domain.clientfile.HomeAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Makes the preliminary file of a client who called, and gives them access where they have an e-mail address (spec C1). An
 * address that is known already is never given a second account: staff are told whose it is, and link the client to it.
 */
@UseCase
public final class OpenClientFile {

    private static final int TRIES = 3;

    private final ClientFiles files;
    private final Accounts accounts;
    private final ClientAccess access;
    private final Practices practices;
    private final Ids ids;
    private final Transactions transactions;
    private final Clock clock;

    public OpenClientFile(
            ClientFiles files,
            Accounts accounts,
            ClientAccess access,
            Practices practices,
            Ids ids,
            Transactions transactions,
            Clock clock) {
        this.files = files;
        this.accounts = accounts;
        this.access = access;
        this.practices = practices;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Who called.
     *
     * @param link whether a known address is known to be the same person's
     */
    public record Command(
            Actor actor,
            PersonName name,
            Optional<EmailAddress> email,
            Optional<PhoneNumber> phone,
            Optional<HomeAddress> address,
            List<NewDog> dogs,
            boolean link) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** There is a new file. */
        record Opened(ClientFile file) implements Outcome {}

        /** The file that the client had already holds now also what they said. */
        record Linked(ClientFile file) implements Outcome {}

        /**
         * The file is kept under the address, and joined to its account once the account's owner has confirmed the address, which
         * they were asked to (spec A4).
         */
        record AwaitsConfirmation(ClientFile file) implements Outcome {}

        /** The address is known; nothing was stored. */
        record EmailInUse(AddressOwner owner) implements Outcome {}

        /** The dog at that place of the list is refused; nothing was stored. */
        record DogRefused(int index, DogRejection reason) implements Outcome {}

        /** Only staff make files. */
        record Forbidden() implements Outcome {}
    }

    /**
     * Makes the file.
     *
     * @throws fr.guichet.application.account.Overloaded when too many other passwords wait to be hashed
     */
    public Outcome handle(Command command) {
        if (!command.actor().role().isStaff()) {
            return new Outcome.Forbidden();
        }
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, practices.current().zone());
        return switch (NewDog.enter(command.dogs(), ids, today)) {
            case NewDog.Entered.Refused refused -> new Outcome.DogRefused(refused.index(), refused.reason());
            case NewDog.Entered.All all ->
                command.email()
                        .map(email -> underAddress(command, email, all.dogs(), now))
                        .orElseGet(() -> transactions.inTransaction(
                                () -> new Outcome.Opened(added(command, Optional.empty(), all.dogs(), now))));
        };
    }

    private Outcome underAddress(Command command, EmailAddress email, Dogs dogs, Instant now) {
        var means = Optional.<ClientAccess.Means>empty();
        for (var tried = 1; ; tried++) {
            try {
                if (means.isEmpty() && accounts.findByEmail(email).isEmpty()) {
                    means = Optional.of(access.prepare());
                }
                var prepared = means;
                return transactions.inTransaction(() -> decided(command, email, dogs, prepared, now));
            } catch (EmailTaken | AddressFree lost) {
                // Somebody registered at the same moment, or an account went: the next reading shows it.
                if (tried == TRIES) {
                    throw lost;
                }
            }
        }
    }

    private Outcome decided(
            Command command, EmailAddress email, Dogs dogs, Optional<ClientAccess.Means> means, Instant now) {
        var account = accounts.findByEmail(email).flatMap(found -> accounts.lock(found.id()));
        var waiting = files.withoutAccount(email).stream().findFirst();
        if (account.isPresent()) {
            return known(command, account.get(), waiting, dogs, now);
        }
        if (waiting.isPresent() && !command.link()) {
            return new Outcome.EmailInUse(new AddressOwner(
                    waiting.get().name(), Optional.of(waiting.get().id())));
        }
        var opened = access.open(
                waiting.map(ClientFile::name).orElse(command.name()),
                email,
                waiting.flatMap(ClientFile::phone).or(command::phone),
                means.orElseThrow(AddressFree::new),
                now);
        return waiting.<Outcome>map(file -> {
                    files.update(file.with(told(file.client(), command, dogs).withAccount(opened.id())));
                    return new Outcome.Linked(stored(file));
                })
                .orElseGet(() -> new Outcome.Opened(added(command, Optional.of(opened.id()), dogs, now)));
    }

    private Outcome known(Command command, Account account, Optional<ClientFile> waiting, Dogs dogs, Instant now) {
        var own = files.findByAccount(account.id());
        if (!command.link() || !account.isActive() || !account.role().canBook() || own.isEmpty()) {
            return new Outcome.EmailInUse(new AddressOwner(account.name(), own.map(ClientFile::id)));
        }
        if (access.provesAddress(account)) {
            files.update(own.get().with(told(own.get().client(), command, dogs)));
            return new Outcome.Linked(stored(own.get()));
        }
        access.askToConfirm(account, now);
        if (waiting.isEmpty()) {
            return new Outcome.AwaitsConfirmation(added(command, Optional.empty(), dogs, now));
        }
        files.update(waiting.get().with(told(waiting.get().client(), command, dogs)));
        return new Outcome.AwaitsConfirmation(stored(waiting.get()));
    }

    /** What was known counts, what was said is added. */
    private static Client told(Client known, Command command, Dogs dogs) {
        return known.withContact(known.name(), known.email(), known.phone().or(command::phone))
                .withAddress(known.address().or(command::address))
                .withDogs(known.dogs().joinedBy(dogs));
    }

    private ClientFile added(Command command, Optional<Account.Id> account, Dogs dogs, Instant now) {
        var file = new ClientFile.Preliminary(
                new Client(
                        new ClientFile.Id(ids.next()),
                        account,
                        command.name(),
                        command.email(),
                        command.phone(),
                        command.address(),
                        dogs,
                        now),
                0);
        files.add(file);
        return file;
    }

    private ClientFile stored(ClientFile file) {
        return files.find(file.id()).orElseThrow();
    }

    /** The address had an account when it was looked up, and has none any more. */
    private static final class AddressFree extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
