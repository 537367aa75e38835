package fr.guichet.application.account;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.registration.Decisions;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.RawPassword;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Signs someone in with an e-mail address and a password (spec A5).
 *
 * @see <a href="../../../../../../../../docs/decisions/0011-tries-are-counted-before-passwords-are-compared.md">why</a>
 */
@UseCase
public final class Login {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Decisions decisions;
    private final PasswordHasher hasher;
    private final LoginFailures failures;
    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final RandomBytes random;
    private final Ids ids;
    private final Transactions transactions;
    private final Clock clock;

    public Login(
            Accounts accounts,
            Passwords passwords,
            Decisions decisions,
            PasswordHasher hasher,
            LoginFailures failures,
            Sessions sessions,
            AccessTokens accessTokens,
            RandomBytes random,
            Ids ids,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.decisions = decisions;
        this.hasher = hasher;
        this.failures = failures;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.random = random;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A try to sign in.
     *
     * @param email as typed, an address or not
     * @param network the address that the call comes from, in its usual form
     */
    public record Command(String email, RawPassword password, String network) {

        @Override
        public String toString() {
            return "Login.Command[…]";
        }
    }

    /** What became of the try. */
    public sealed interface Outcome {

        /** Signed in. */
        record SignedIn(SignIn signIn) implements Outcome {}

        /** No such address, or another password; the two are not told apart. */
        record WrongCredentials() implements Outcome {}

        /** The account is in a state that lets nobody in. */
        record NotActive(AccountStatus status) implements Outcome {}

        /** The account is active and has no password, or a temporary one that expired: a link makes one. */
        record PasswordToCreate() implements Outcome {}

        /** Too many failures before, for the address or where the call comes from. */
        record TooManyTries(Duration retryAfter) implements Outcome {}
    }

    /**
     * Decides about the try.
     *
     * @throws Overloaded when too many others wait to be signed in
     */
    public Outcome handle(Command command) {
        // The try is counted within the turn: as many are counted and not yet known as can be hashed at once.
        return hasher.inTurn(hashing -> tried(command, hashing));
    }

    private Outcome tried(Command command, PasswordHasher.Hashing hashing) {
        var now = clock.instant();
        var attempt = new LoginFailures.Attempt(
                ids.next(),
                command.email().strip().toLowerCase(Locale.ROOT),
                NetworkAddress.of(command.network()),
                now);
        return switch (transactions.inTransaction(() -> failures.reserve(attempt, LoginFailures.Limits.DEFAULT))) {
            case LoginFailures.Reservation.Exhausted exhausted -> new Outcome.TooManyTries(exhausted.retryAfter());
            case LoginFailures.Reservation.Granted granted -> compared(command, hashing, attempt, now);
        };
    }

    private Outcome compared(
            Command command, PasswordHasher.Hashing hashing, LoginFailures.Attempt attempt, Instant now) {
        var account = EmailAddress.parse(command.email()).flatMap(accounts::findByEmail);
        var stored = account.flatMap(found -> passwords.find(found.id()));
        if (account.isPresent() && stored.isEmpty()) {
            transactions.run(() -> failures.release(attempt.id()));
            return withoutPassword(account.get());
        }
        if (!hashing.matches(command.password(), stored.map(StoredPassword::hash))) {
            return new Outcome.WrongCredentials();
        }
        return transactions.inTransaction(() -> {
            failures.release(attempt.id());
            return admitted(stored.orElseThrow(), now);
        });
    }

    private static Outcome withoutPassword(Account account) {
        return account.isActive() ? new Outcome.PasswordToCreate() : new Outcome.NotActive(account.status());
    }

    private Outcome admitted(StoredPassword stored, Instant now) {
        // Locked, because a suspension or another password may have come while this one was hashed.
        var account = accounts.lock(stored.account());
        if (account.isEmpty() || !passwords.find(stored.account()).equals(Optional.of(stored))) {
            return new Outcome.WrongCredentials();
        }
        if (!account.get().isActive()) {
            return new Outcome.NotActive(account.get().status());
        }
        return stored.isExpired(now)
                ? new Outcome.PasswordToCreate()
                : new Outcome.SignedIn(signIn(account.get(), stored.mustChange(), now));
    }

    private SignIn signIn(Account account, boolean mustChange, Instant now) {
        var session = new Session(new Session.Id(ids.next()), account.id(), now, now.plus(Session.LIFETIME));
        var refreshToken = RefreshToken.random(random);
        sessions.open(session, refreshToken.hash());
        return new SignIn(
                account,
                decisions.about(account.id()).stream().findFirst(),
                session.id(),
                accessTokens.issue(account.id(), session.id(), account.role(), now),
                refreshToken,
                mustChange);
    }
}
