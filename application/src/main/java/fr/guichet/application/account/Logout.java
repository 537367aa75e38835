package fr.guichet.application.account;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import java.time.Clock;

/** Ends the session that a refresh token belongs to, with all its tokens; of one that is unknown nothing is said (spec A5). */
@UseCase
public final class Logout {

    private final Sessions sessions;
    private final Transactions transactions;
    private final Clock clock;

    public Logout(Sessions sessions, Transactions transactions, Clock clock) {
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The token as presented, whatever it is. */
    public record Command(String refreshToken) {

        @Override
        public String toString() {
            return "Logout.Command[…]";
        }
    }

    public void handle(Command command) {
        RefreshToken.parse(command.refreshToken())
                .ifPresent(token -> transactions.run(() -> sessions.endByToken(token.hash(), clock.instant())));
    }
}
