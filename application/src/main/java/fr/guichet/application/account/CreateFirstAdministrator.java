package fr.guichet.application.account;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PasswordHash;
import fr.guichet.domain.account.Person;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.domain.account.Role;
import java.time.Clock;
import java.util.Optional;

/**
 * Creates a super_admin where there is none, at the program's first start (spec A3). The password of the configuration is
 * taken as it is, and like a random one must be changed at the first login.
 */
@UseCase
public final class CreateFirstAdministrator {

    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordHasher hasher;
    private final RandomBytes random;
    private final Ids ids;
    private final Transactions transactions;
    private final Clock clock;

    public CreateFirstAdministrator(
            Accounts accounts,
            Passwords passwords,
            PasswordHasher hasher,
            RandomBytes random,
            Ids ids,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.hasher = hasher;
        this.random = random;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who it shall be; without a password, a random one is made. */
    public record Command(EmailAddress email, PersonName name, Optional<RawPassword> password) {}

    /** What was found or done. */
    public sealed interface Outcome {

        /**
         * Created.
         *
         * @param oneTimePassword the random one, to be told once; empty when the caller gave one
         */
        record Created(Account account, Optional<RawPassword> oneTimePassword) implements Outcome {}

        /** An active super_admin is there already. */
        record AlreadyThere() implements Outcome {}

        /** No super_admin is active, and the address is the account of somebody else. */
        record EmailInUse() implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (isThere()) {
            return new Outcome.AlreadyThere();
        }
        var made = command.password().isPresent()
                ? Optional.<RawPassword>empty()
                : Optional.of(OneTimePassword.random(random));
        var hash = hasher.hash(command.password().or(() -> made).orElseThrow());
        try {
            return transactions.inTransaction(() -> created(command, hash, made));
        } catch (EmailTaken lost) {
            // Another instance that starts with the same configuration was quicker, or someone else has the address.
            return isThere() ? new Outcome.AlreadyThere() : new Outcome.EmailInUse();
        }
    }

    private boolean isThere() {
        return transactions.inTransaction(accounts::lockActiveSuperAdmins) > 0;
    }

    private Outcome created(Command command, PasswordHash hash, Optional<RawPassword> made) {
        var now = clock.instant();
        var account = Account.register(new Person(
                new Account.Id(ids.next()), Role.SUPER_ADMIN, command.email(), command.name(), Optional.empty(), now));
        accounts.add(account);
        passwords.set(StoredPassword.given(account.id(), hash, now));
        return new Outcome.Created(account, made);
    }
}
