package fr.guichet.application.account;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.registration.Decisions;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;

/** Exchanges a refresh token for new tokens; one that was exchanged before ends its session (spec A5). */
@UseCase
public final class RefreshSession {

    private final Sessions sessions;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Decisions decisions;
    private final AccessTokens accessTokens;
    private final RandomBytes random;
    private final Transactions transactions;
    private final Clock clock;

    public RefreshSession(
            Sessions sessions,
            Accounts accounts,
            Passwords passwords,
            Decisions decisions,
            AccessTokens accessTokens,
            RandomBytes random,
            Transactions transactions,
            Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.decisions = decisions;
        this.accessTokens = accessTokens;
        this.random = random;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The token as presented, whatever it is. */
    public record Command(String refreshToken) {

        @Override
        public String toString() {
            return "RefreshSession.Command[…]";
        }
    }

    /** What became of the token. */
    public sealed interface Outcome {

        /** Exchanged. */
        record Refreshed(SignIn signIn) implements Outcome {}

        /** It opens nothing, or nothing any more. */
        record Dead() implements Outcome {}
    }

    public Outcome handle(Command command) {
        return RefreshToken.parse(command.refreshToken())
                .map((Function<RefreshToken, Outcome>)
                        token -> transactions.inTransaction(() -> exchanged(token, clock.instant())))
                .orElseGet(Outcome.Dead::new);
    }

    private Outcome exchanged(RefreshToken presented, Instant now) {
        var successor = RefreshToken.random(random);
        return switch (sessions.rotate(presented.hash(), successor.hash(), now, now.plus(Session.LIFETIME))) {
            case Sessions.Rotation.Rotated rotated -> signedIn(rotated.session(), successor, now);
            // What ended the session must be kept: nothing is thrown here.
            case Sessions.Rotation.Reused reused -> new Outcome.Dead();
            case Sessions.Rotation.Dead dead -> new Outcome.Dead();
        };
    }

    private Outcome signedIn(Session session, RefreshToken successor, Instant now) {
        var account = accounts.find(session.account());
        if (account.isEmpty() || !account.get().isActive()) {
            sessions.end(session.id(), now);
            return new Outcome.Dead();
        }
        return new Outcome.Refreshed(new SignIn(
                account.get(),
                decisions.about(session.account()).stream().findFirst(),
                session.id(),
                accessTokens.issue(
                        session.account(), session.id(), account.get().role(), now),
                successor,
                passwords
                        .find(session.account())
                        .map(StoredPassword::mustChange)
                        .orElse(false)));
    }
}
