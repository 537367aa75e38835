package fr.guichet.application.practice;

import fr.guichet.application.StaleVersion;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.practice.Practice;
import java.util.function.UnaryOperator;

/** Changes the practice's settings; for administrators. */
@UseCase
public final class ChangePractice {

    private final Practices practices;
    private final MessageFit messageFit;
    private final Transactions transactions;

    public ChangePractice(Practices practices, MessageFit messageFit, Transactions transactions) {
        this.practices = practices;
        this.messageFit = messageFit;
        this.transactions = transactions;
    }

    /**
     * What to change.
     *
     * @param change makes the new settings of the present ones; the version stays
     */
    public record Command(Actor actor, UnaryOperator<Practice> change) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Changed(Practice practice) implements Outcome {}

        /** With this name or contact, a text message no longer fits 160 characters (spec A9). */
        record MessagesTooLong() implements Outcome {}

        record ChangedMeanwhile() implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (!PracticeEditors.include(command.actor())) {
            return new Outcome.Forbidden();
        }
        try {
            return transactions.inTransaction(() -> {
                var changed = command.change().apply(practices.current());
                if (!messageFit.fits(changed)) {
                    return new Outcome.MessagesTooLong();
                }
                practices.update(changed);
                return new Outcome.Changed(practices.current());
            });
        } catch (StaleVersion e) {
            return new Outcome.ChangedMeanwhile();
        }
    }
}
