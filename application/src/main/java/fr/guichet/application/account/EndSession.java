package fr.guichet.application.account;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import java.time.Clock;

/** Ends a session that is known by its identity, as signing out of the site does (spec A5). */
@UseCase
public final class EndSession {

    private final Sessions sessions;
    private final Transactions transactions;
    private final Clock clock;

    public EndSession(Sessions sessions, Transactions transactions, Clock clock) {
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The session of the caller. */
    public record Command(Session.Id session) {}

    public void handle(Command command) {
        transactions.run(() -> sessions.end(command.session(), clock.instant()));
    }
}
