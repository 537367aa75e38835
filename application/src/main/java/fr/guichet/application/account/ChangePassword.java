package fr.guichet.application.account;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.clientfile.FileJoining;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PasswordHash;
import fr.guichet.domain.account.PasswordRules;
import fr.guichet.domain.account.PasswordViolation;
import fr.guichet.domain.account.RawPassword;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/** Replaces someone's password by one they chose, the forced first change included, and ends their other sessions (spec A3). */
@UseCase
public final class ChangePassword {

    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final PasswordHasher hasher;
    private final LoginFailures failures;
    private final Sessions sessions;
    private final AccountLinks links;
    private final Ids ids;
    private final FileJoining joining;
    private final Transactions transactions;
    private final Clock clock;

    public ChangePassword(
            Accounts accounts,
            Passwords passwords,
            PasswordRules rules,
            PasswordHasher hasher,
            LoginFailures failures,
            Sessions sessions,
            AccountLinks links,
            Ids ids,
            FileJoining joining,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.hasher = hasher;
        this.failures = failures;
        this.sessions = sessions;
        this.links = links;
        this.ids = ids;
        this.joining = joining;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The password so far and the one chosen.
     *
     * @param session the caller's, which goes on
     * @param network the address that the call comes from, in its usual form
     */
    public record Command(
            Actor actor, Session.Id session, RawPassword present, PasswordChoice choice, String network) {}

    /** What became of the choice. */
    public sealed interface Outcome {

        /** Changed. */
        record Changed() implements Outcome {}

        /** The password so far is another one. */
        record WrongPassword() implements Outcome {}

        /** The choice is refused. */
        record Invalid(PasswordChoice.Faults faults) implements Outcome {}

        /** Too many failures before, for the account's address or where the call comes from. */
        record TooManyTries(Duration retryAfter) implements Outcome {}
    }

    /**
     * Stores the choice.
     *
     * @throws Overloaded when too many other passwords wait to be hashed
     */
    public Outcome handle(Command command) {
        var faults = faults(command);
        return faults.none() ? hasher.inTurn(hashing -> tried(command, hashing)) : new Outcome.Invalid(faults);
    }

    private PasswordChoice.Faults faults(Command command) {
        var faults = command.choice().faults(rules);
        if (!command.choice().password().equals(command.present())) {
            return faults;
        }
        var violations = new ArrayList<>(faults.violations());
        violations.add(new PasswordViolation.Unchanged());
        return new PasswordChoice.Faults(violations, faults.confirmationDiffers());
    }

    private Outcome tried(Command command, PasswordHasher.Hashing hashing) {
        var now = clock.instant();
        var account = accounts.find(command.actor().account());
        var stored = passwords.find(command.actor().account());
        if (account.isEmpty() || stored.isEmpty()) {
            return new Outcome.WrongPassword();
        }
        // A stolen token must not be a way to guess the password faster than at the door.
        var attempt = new LoginFailures.Attempt(
                ids.next(), account.get().email().value(), NetworkAddress.of(command.network()), now);
        return switch (transactions.inTransaction(() -> failures.reserve(attempt, LoginFailures.Limits.DEFAULT))) {
            case LoginFailures.Reservation.Exhausted exhausted -> new Outcome.TooManyTries(exhausted.retryAfter());
            case LoginFailures.Reservation.Granted granted -> {
                if (!hashing.matches(command.present(), stored.map(StoredPassword::hash))) {
                    yield new Outcome.WrongPassword();
                }
                var hash = hashing.hash(command.choice().password());
                yield transactions.inTransaction(() -> {
                    failures.release(attempt.id());
                    return stored(command, stored.get(), hash, now);
                });
            }
        };
    }

    private Outcome stored(Command command, StoredPassword before, PasswordHash hash, Instant now) {
        var account = before.account();
        var owner = accounts.lock(account).filter(Account::isActive);
        if (owner.isEmpty() || !passwords.find(account).equals(Optional.of(before))) {
            return new Outcome.WrongPassword();
        }
        passwords.set(StoredPassword.chosen(account, hash, now));
        sessions.endAllBut(command.session(), account, now);
        links.closeAll(account, LinkPurpose.CREATE_PASSWORD, now);
        links.closeAll(account, LinkPurpose.RESET_PASSWORD, now);
        if (before.wasMailed()) {
            // Whoever knew it reads the mail of the address (spec A4, C1).
            accounts.update(owner.get().with(owner.get().person().withEmailConfirmed(now)));
            joining.joinWaiting(owner.get());
        }
        return new Outcome.Changed();
    }
}
