package fr.guichet.application.account;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.privacy.AuditEntry;
import fr.guichet.application.privacy.AuditTrail;
import fr.guichet.application.privacy.AuditedAction;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PasswordHash;
import fr.guichet.domain.account.PasswordRules;
import fr.guichet.domain.account.PasswordViolation;
import fr.guichet.domain.account.Person;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.account.RoleGuards;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Creates a manager or an administrator, active at once, who must change the password at first login (spec A2, A3). */
@UseCase
public final class CreateStaffAccount {

    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final PasswordHasher hasher;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final Transactions transactions;
    private final Clock clock;

    public CreateStaffAccount(
            Accounts accounts,
            Passwords passwords,
            PasswordRules rules,
            PasswordHasher hasher,
            AuditTrail auditTrail,
            Ids ids,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.hasher = hasher;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who is created, by whom, and the password to begin with. */
    public record Command(
            Actor actor,
            Role role,
            EmailAddress email,
            PersonName name,
            Optional<PhoneNumber> phone,
            RawPassword password) {}

    /** What became of the wish. */
    public sealed interface Outcome {

        /** The account is there. */
        record Created(Account account) implements Outcome {}

        /** The caller's role never creates such accounts. */
        record Forbidden() implements Outcome {}

        /** The password may not be chosen. */
        record InvalidPassword(List<PasswordViolation> violations) implements Outcome {}

        /** The address is another account's. */
        record EmailInUse() implements Outcome {}
    }

    /**
     * Creates the account.
     *
     * @throws Overloaded when too many other passwords wait to be hashed
     */
    public Outcome handle(Command command) {
        if (!RoleGuards.mayCreate(command.actor().role(), command.role())) {
            return new Outcome.Forbidden();
        }
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
                new Account.Id(ids.next()), command.role(), command.email(), command.name(), command.phone(), now));
        accounts.add(account);
        passwords.set(StoredPassword.given(account.id(), hash, now));
        auditTrail.add(new AuditEntry(
                ids.next(),
                now,
                command.actor().account(),
                AuditedAction.STAFF_ACCOUNT_CREATED,
                Optional.of(account.id().value())));
        return new Outcome.Created(account);
    }
}
