package fr.guichet.application.account;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PasswordHash;
import fr.guichet.domain.account.PasswordRules;
import fr.guichet.domain.account.PasswordViolation;
import fr.guichet.domain.account.Person;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.domain.account.Role;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Creates one more super_admin for an operator at the console, never over the API (spec A2, A3). */
@UseCase
public final class CreateSuperAdministrator {

    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final PasswordHasher hasher;
    private final Ids ids;
    private final Transactions transactions;
    private final Clock clock;

    public CreateSuperAdministrator(
            Accounts accounts,
            Passwords passwords,
            PasswordRules rules,
            PasswordHasher hasher,
            Ids ids,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.hasher = hasher;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who it shall be, and the password to begin with. */
    public record Command(EmailAddress email, PersonName name, RawPassword password) {}

    /** What became of the wish. */
    public sealed interface Outcome {

        /** The account is there; its password must be changed at the first login. */
        record Created(Account account) implements Outcome {}

        /** The password may not be chosen. */
        record InvalidPassword(List<PasswordViolation> violations) implements Outcome {}

        /** The address is another account's. */
        record EmailInUse() implements Outcome {}
    }

    public Outcome handle(Command command) {
        var violations = rules.violations(command.password());
        if (!violations.isEmpty()) {
            return new Outcome.InvalidPassword(violations);
        }
        if (accounts.findByEmail(command.email()).isPresent()) {
            return new Outcome.EmailInUse();
        }
        var hash = hasher.hash(command.password());
        try {
            return transactions.inTransaction(() -> created(command, hash));
        } catch (EmailTaken lost) {
            return new Outcome.EmailInUse();
        }
    }

    private Outcome created(Command command, PasswordHash hash) {
        var now = clock.instant();
        var account = Account.register(new Person(
                new Account.Id(ids.next()), Role.SUPER_ADMIN, command.email(), command.name(), Optional.empty(), now));
        accounts.add(account);
        passwords.set(StoredPassword.given(account.id(), hash, now));
        return new Outcome.Created(account);
    }
}
