package fr.guichet.application.account;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.domain.account.RawPassword;
import java.time.Clock;
import java.time.Duration;

/** Whether whoever is signed in still knows the password, asked before what cannot be undone (spec section 6). */
@UseCase
public final class ConfirmPassword {

    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordHasher hasher;
    private final LoginFailures failures;
    private final Ids ids;
    private final Transactions transactions;
    private final Clock clock;

    public ConfirmPassword(
            Accounts accounts,
            Passwords passwords,
            PasswordHasher hasher,
            LoginFailures failures,
            Ids ids,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.hasher = hasher;
        this.failures = failures;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Who asks, and what they typed.
     *
     * @param network the address that the call comes from, in its usual form
     */
    public record Command(Actor actor, RawPassword password, String network) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Confirmed() implements Outcome {}

        record WrongPassword() implements Outcome {}

        /** Too many failures before, for the account's address or where the call comes from (spec A5). */
        record TooManyTries(Duration retryAfter) implements Outcome {}
    }

    /**
     * Compares.
     *
     * @throws Overloaded when too many other passwords wait to be hashed
     */
    public Outcome handle(Command command) {
        return hasher.inTurn(hashing -> tried(command, hashing));
    }

    private Outcome tried(Command command, PasswordHasher.Hashing hashing) {
        var account = accounts.find(command.actor().account());
        var stored = passwords.find(command.actor().account());
        if (account.isEmpty() || stored.isEmpty()) {
            return new Outcome.WrongPassword();
        }
        var attempt = new LoginFailures.Attempt(
                ids.next(), account.get().email().value(), NetworkAddress.of(command.network()), clock.instant());
        return switch (transactions.inTransaction(() -> failures.reserve(attempt, LoginFailures.Limits.DEFAULT))) {
            case LoginFailures.Reservation.Exhausted exhausted -> new Outcome.TooManyTries(exhausted.retryAfter());
            case LoginFailures.Reservation.Granted granted -> {
                if (!hashing.matches(command.password(), stored.map(StoredPassword::hash))) {
                    yield new Outcome.WrongPassword();
                }
                transactions.run(() -> failures.release(attempt.id()));
                yield new Outcome.Confirmed();
            }
        };
    }
}
