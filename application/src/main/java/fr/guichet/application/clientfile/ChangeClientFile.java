package fr.guichet.application.clientfile;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.EmailTaken;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.HomeAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Corrects what is told of a client, for staff or the client. An e-mail address that staff add gives the client access, as it
 * would have on the telephone (spec C1); one that the client has confirmed is no longer theirs to change, nor is the number at
 * which the account itself is reached: password links may go there (spec A9).
 */
@UseCase
public final class ChangeClientFile {

    private final ClientFiles files;
    private final Accounts accounts;
    private final ClientAccess access;
    private final FileJoining joining;
    private final Transactions transactions;
    private final Clock clock;

    public ChangeClientFile(
            ClientFiles files,
            Accounts accounts,
            ClientAccess access,
            FileJoining joining,
            Transactions transactions,
            Clock clock) {
        this.files = files;
        this.accounts = accounts;
        this.access = access;
        this.joining = joining;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is told otherwise; what is absent stays as it is.
     *
     * @param file none for the actor's own
     * @param version the version that was read, where the change shall be refused if there is another one
     * @param email for staff alone
     * @param cleared what is known no longer; an e-mail address by staff alone
     * @param link whether a known address is known to be the same person's
     */
    public record Command(
            Actor actor,
            Optional<ClientFile.Id> file,
            Optional<Long> version,
            Optional<String> firstName,
            Optional<String> lastName,
            Optional<EmailAddress> email,
            Optional<PhoneNumber> phone,
            Optional<String> street,
            Optional<String> postalCode,
            Optional<String> city,
            Set<ClientDetail> cleared,
            boolean link) {

        public Command {
            cleared = Set.copyOf(cleared);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** The file as it is now; another one's where it was joined to that. */
        record Changed(ClientFile file) implements Outcome {}

        /** The address is known; nothing was stored. */
        record EmailInUse(AddressOwner owner) implements Outcome {}

        /** The address is its owner's, who has confirmed it or is not merely a client. */
        record EmailNotForStaff() implements Outcome {}

        /** The two files cannot be made one; nothing was stored. */
        record CannotJoin(FileJoining.Result reason) implements Outcome {}

        /** Who signs in by the address keeps it, and parents and childminders can be called. */
        record CannotClear(ClientDetail detail) implements Outcome {}

        /** A postal code or a city, and no street that they belong to. */
        record StreetMissing() implements Outcome {}

        /** Someone else has changed the file since it was read. */
        record ChangedMeanwhile() implements Outcome {}

        /** No such file, or not for this actor. */
        record NotFound() implements Outcome {}
    }

    /**
     * Stores the change.
     *
     * @throws fr.guichet.application.account.Overloaded when too many other passwords wait to be hashed
     */
    public Outcome handle(Command command) {
        var before = ReachableFiles.find(files, command.actor(), command.file());
        if (before.isEmpty()) {
            return new Outcome.NotFound();
        }
        var email = command.email()
                .filter(it -> command.actor().role().isStaff()
                        && !before.get().email().equals(Optional.of(it)));
        var means = email.filter(it -> accounts.findByEmail(it).isEmpty()).map(it -> access.prepare());
        try {
            return transactions.inTransaction(
                    () -> changed(command, before.get().id(), email, means));
        } catch (NotJoined refused) {
            return new Outcome.CannotJoin(refused.reason);
        } catch (EmailTaken lost) {
            return email.flatMap(accounts::findByEmail)
                    .<Outcome>map(owner -> new Outcome.EmailInUse(owner(owner)))
                    .orElseGet(Outcome.ChangedMeanwhile::new);
        }
    }

    private Outcome changed(
            Command command, ClientFile.Id id, Optional<EmailAddress> email, Optional<ClientAccess.Means> means) {
        var account = files.find(id).flatMap(ClientFile::account).flatMap(accounts::lock);
        var found = files.find(id);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var file = found.get();
        if (command.version().filter(read -> read != file.version()).isPresent()
                || !file.account().equals(account.map(Account::id))) {
            return new Outcome.ChangedMeanwhile();
        }
        if (street(command, file).isEmpty()
                && (command.postalCode().isPresent() || command.city().isPresent())) {
            return new Outcome.StreetMissing();
        }
        if (clearsEmail(command) && account.isPresent()) {
            return new Outcome.CannotClear(ClientDetail.EMAIL);
        }
        if (command.cleared().contains(ClientDetail.PHONE)
                && file.phone().isPresent()
                && account.filter(owner -> owner.role().needsApproval()).isPresent()) {
            return new Outcome.CannotClear(ClientDetail.PHONE);
        }
        var name = new PersonName(
                command.firstName().orElse(file.name().first()),
                command.lastName().orElse(file.name().last()));
        var told = file.with(file.client()
                .withContact(
                        name,
                        file.email().filter(known -> !clearsEmail(command)),
                        over(command.phone(), file.phone(), ClientDetail.PHONE, command))
                .withAddress(address(command, file)));
        var now = clock.instant();
        if (email.isPresent()) {
            return account.isPresent()
                    ? moved(command, told, account.get(), email.get(), means, now)
                    : added(command, told, email.get(), means, now);
        }
        account.ifPresent(owner -> keepAlike(command, owner, told, owner.email()));
        return stored(told);
    }

    private static boolean clearsEmail(Command command) {
        return command.cleared().contains(ClientDetail.EMAIL)
                && command.actor().role().isStaff();
    }

    private static Optional<HomeAddress> address(Command command, ClientFile file) {
        var before = file.address();
        return street(command, file)
                .map(line -> new HomeAddress(
                        line,
                        over(
                                command.postalCode(),
                                before.flatMap(HomeAddress::postalCode),
                                ClientDetail.POSTAL_CODE,
                                command),
                        over(command.city(), before.flatMap(HomeAddress::city), ClientDetail.CITY, command)));
    }

    private static Optional<String> street(Command command, ClientFile file) {
        return over(command.street(), file.address().map(HomeAddress::line), ClientDetail.ADDRESS, command);
    }

    /** What is told now, or else what was known, unless it is known no longer. */
    private static <T> Optional<T> over(Optional<T> told, Optional<T> known, ClientDetail detail, Command command) {
        return told.or(() -> known.filter(it -> !command.cleared().contains(detail)));
    }

    /** The address of an account that was never confirmed: staff misheard it, or the client mistyped it. */
    private Outcome moved(
            Command command,
            ClientFile told,
            Account owner,
            EmailAddress email,
            Optional<ClientAccess.Means> means,
            Instant now) {
        if (!isForStaff(owner)) {
            return new Outcome.EmailNotForStaff();
        }
        var taken = accounts.findByEmail(email);
        if (taken.isPresent()) {
            return new Outcome.EmailInUse(owner(taken.get()));
        }
        keepAlike(command, owner, told, email);
        var moved = accounts.find(owner.id()).orElseThrow();
        if (!access.isUnused(owner)) {
            access.askToConfirm(moved, now);
        } else if (means.isPresent()) {
            access.send(moved, means.get(), now);
        } else {
            return new Outcome.ChangedMeanwhile();
        }
        return stored(withEmail(told, email));
    }

    /** An address for a client who had no account. */
    private Outcome added(
            Command command, ClientFile told, EmailAddress email, Optional<ClientAccess.Means> means, Instant now) {
        var taken = accounts.findByEmail(email).flatMap(found -> accounts.lock(found.id()));
        if (taken.isEmpty()) {
            if (means.isEmpty()) {
                return new Outcome.ChangedMeanwhile();
            }
            var opened = access.open(told.name(), email, told.phone(), means.get(), now);
            return stored(
                    withEmail(told, email).with(withEmail(told, email).client().withAccount(opened.id())));
        }
        var owner = taken.get();
        var own = files.findByAccount(owner.id());
        if (!command.link() || !owner.isActive() || own.isEmpty()) {
            return new Outcome.EmailInUse(owner(owner));
        }
        if (!access.provesAddress(owner)) {
            access.askToConfirm(owner, now);
            return stored(withEmail(told, email));
        }
        files.update(told);
        return switch (joining.join(told.id(), own.get().id())) {
            case FileJoining.Result.Joined joined -> new Outcome.Changed(joined.file());
            case FileJoining.Result.Gone gone -> new Outcome.ChangedMeanwhile();
            case FileJoining.Result refused -> throw new NotJoined(refused);
        };
    }

    /**
     * An account and its file say one thing of their person, but for a number that staff were told and its owner has not
     * confirmed: that is the file's alone.
     */
    private void keepAlike(Command command, Account owner, ClientFile told, EmailAddress email) {
        if (owner.role().canBook()) {
            var mayMove = !command.actor().role().isStaff() || isForStaff(owner);
            var phone = mayMove ? over(command.phone(), owner.phone(), ClientDetail.PHONE, command) : owner.phone();
            accounts.update(
                    owner.with(owner.person().withContact(told.name(), phone).withEmail(email)));
        }
    }

    /** Whether what the account is reached by is still the staff's to correct. */
    private static boolean isForStaff(Account owner) {
        return owner.role() == Role.CLIENT && owner.person().emailConfirmedAt().isEmpty();
    }

    private static ClientFile withEmail(ClientFile told, EmailAddress email) {
        return told.with(told.client().withContact(told.name(), Optional.of(email), told.phone()));
    }

    private AddressOwner owner(Account owner) {
        return new AddressOwner(owner.name(), files.findByAccount(owner.id()).map(ClientFile::id));
    }

    private Outcome stored(ClientFile told) {
        files.update(told);
        return new Outcome.Changed(files.find(told.id()).orElseThrow());
    }

    /** Takes back what was stored before the two files turned out not to fit together. */
    private static final class NotJoined extends RuntimeException {

        private static final long serialVersionUID = 1L;

        // Never serialised: exceptions are only by inheritance.
        private final transient FileJoining.Result reason;

        private NotJoined(FileJoining.Result reason) {
            super(null, null, false, false);
            this.reason = reason;
        }
    }
}
