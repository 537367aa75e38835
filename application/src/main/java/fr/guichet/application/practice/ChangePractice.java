package fr.guichet.application.practice;

import fr.guichet.application.Ids;
import fr.guichet.application.StaleVersion;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.privacy.AuditEntry;
import fr.guichet.application.privacy.AuditTrail;
import fr.guichet.application.privacy.AuditedAction;
import fr.guichet.domain.account.ContactChannel;
import fr.guichet.domain.practice.Practice;
import fr.guichet.domain.practice.PracticeText;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes the practice's settings and texts together; for administrators. */
@UseCase
public final class ChangePractice {

    private final Practices practices;
    private final PracticeTexts texts;
    private final MessageFit messageFit;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final Transactions transactions;
    private final Clock clock;

    public ChangePractice(
            Practices practices,
            PracticeTexts texts,
            MessageFit messageFit,
            AuditTrail auditTrail,
            Ids ids,
            Transactions transactions,
            Clock clock) {
        this.practices = practices;
        this.texts = texts;
        this.messageFit = messageFit;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What to change.
     *
     * @param change makes the new settings of the present ones; with another version than theirs it comes too late
     * @param texts what these texts say from now on; a new version is published of those that said something else
     */
    public record Command(Actor actor, UnaryOperator<Practice> change, List<PracticeText.Draft> texts) {

        public Command {
            texts = List.copyOf(texts);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Changed(Practice practice) implements Outcome {}

        /** Under this name, a text message with a link no longer fits 160 characters (spec A9). */
        record MessagesTooLong() implements Outcome {}

        record ChangedMeanwhile() implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (!PracticeEditors.include(command.actor())) {
            return new Outcome.Forbidden();
        }
        try {
            return transactions.inTransaction(() -> change(command));
        } catch (StaleVersion e) {
            return new Outcome.ChangedMeanwhile();
        }
    }

    private Outcome change(Command command) {
        var changed = command.change().apply(practices.current());
        // Under e-mail, who asks for text messages gets e-mail where they do not fit, as at the start.
        if (changed.channel() != ContactChannel.EMAIL && !messageFit.fits(changed)) {
            return new Outcome.MessagesTooLong();
        }
        // First: who comes second waits for the row, and finds its version gone.
        practices.update(changed);
        for (var draft : command.texts()) {
            var current = texts.current(draft.kind());
            if (!draft.says(current)) {
                texts.add(draft.publish(current.version() + 1, clock.instant()));
            }
        }
        auditTrail.add(new AuditEntry(
                ids.next(),
                clock.instant(),
                command.actor().account(),
                AuditedAction.PRACTICE_CHANGED,
                Optional.empty()));
        return new Outcome.Changed(practices.current());
    }
}
