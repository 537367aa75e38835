package fr.guichet.application.account;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import java.time.Clock;
import java.time.Duration;

/** Forgets tries, links and sessions that nothing is decided by any more; to be called daily. */
@UseCase
public final class PurgeExpiredCredentials {

    // Longer than the window in which failures count.
    private static final Duration TRIES_KEPT = Duration.ofDays(1);
    // An expired link can still be told from an unknown one, and renewed by its owner.
    private static final Duration LINKS_KEPT = Duration.ofDays(90);
    // A token that comes back after its session ended is refused all the same once it is forgotten.
    private static final Duration SESSIONS_KEPT = Duration.ofDays(30);

    private final LoginFailures failures;
    private final AccountLinks links;
    private final Sessions sessions;
    private final Transactions transactions;
    private final Clock clock;

    public PurgeExpiredCredentials(
            LoginFailures failures, AccountLinks links, Sessions sessions, Transactions transactions, Clock clock) {
        this.failures = failures;
        this.links = links;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many of each were forgotten. */
    public record Outcome(int tries, int links, int sessions) {}

    public Outcome handle() {
        var now = clock.instant();
        return new Outcome(
                transactions.inTransaction(() -> failures.forgetBefore(now.minus(TRIES_KEPT))),
                transactions.inTransaction(() -> links.forgetExpiredBefore(now.minus(LINKS_KEPT))),
                transactions.inTransaction(() -> sessions.forgetEndedBefore(now.minus(SESSIONS_KEPT))));
    }
}
