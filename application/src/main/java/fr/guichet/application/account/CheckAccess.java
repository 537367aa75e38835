package fr.guichet.application.account;

import fr.guichet.application.UseCase;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import java.time.Clock;

/** Tells whether a session still opens the program, and as whom: its account active, its session alive (spec A1, A3). */
@UseCase
public final class CheckAccess {

    private final AccessStates states;
    private final Clock clock;

    public CheckAccess(AccessStates states, Clock clock) {
        this.states = states;
        this.clock = clock;
    }

    /** The call's account and session, as its token or cookie names them. */
    public record Query(Account.Id account, Session.Id session) {}

    /** What the call may do. */
    public sealed interface Outcome {

        /**
         * It opens the program.
         *
         * @param mustChangePassword whether nothing but the change of password may be answered
         */
        record Granted(Actor actor, boolean mustChangePassword) implements Outcome {}

        /** The session has ended, or its account is not active any more. */
        record Ended() implements Outcome {}
    }

    public Outcome handle(Query query) {
        return states.find(query.account(), query.session(), clock.instant())
                .filter(state -> state.status() == AccountStatus.ACTIVE && state.sessionAlive())
                .<Outcome>map(state ->
                        new Outcome.Granted(new Actor(query.account(), state.role()), state.mustChangePassword()))
                .orElseGet(Outcome.Ended::new);
    }
}
