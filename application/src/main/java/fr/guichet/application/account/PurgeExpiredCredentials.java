package fr.guichet.application.account;

import static fr.guichet.application.privacy.Retention.before;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.privacy.Retention;
import java.time.Clock;

/**
 * Forgets tries, links and sessions that nothing is decided by any more: tries that no window counts, links whose owners no
 * longer come back for a new one, and sessions whose tokens are refused all the same.
 */
@UseCase
public final class PurgeExpiredCredentials {

    private final LoginFailures failures;
    private final AccountLinks links;
    private final Sessions sessions;
    private final Retention retention;
    private final Transactions transactions;
    private final Clock clock;

    public PurgeExpiredCredentials(
            LoginFailures failures,
            AccountLinks links,
            Sessions sessions,
            Retention retention,
            Transactions transactions,
            Clock clock) {
        this.failures = failures;
        this.links = links;
        this.sessions = sessions;
        this.retention = retention;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many of each were forgotten. */
    public record Outcome(int tries, int links, int sessions) {}

    public Outcome handle() {
        var now = clock.instant();
        return new Outcome(
                transactions.inTransaction(() -> failures.forgetBefore(before(retention.loginTries(), now))),
                transactions.inTransaction(() -> links.forgetExpiredBefore(before(retention.links(), now))),
                transactions.inTransaction(() -> sessions.forgetEndedBefore(before(retention.sessions(), now))));
    }
}
