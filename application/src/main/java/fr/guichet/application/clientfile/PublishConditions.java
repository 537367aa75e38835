package fr.guichet.application.clientfile;

import fr.guichet.application.Ids;
import fr.guichet.application.StaleVersion;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.practice.PracticeTexts;
import fr.guichet.application.practice.Practices;
import fr.guichet.application.privacy.AuditEntry;
import fr.guichet.application.privacy.AuditTrail;
import fr.guichet.application.privacy.AuditedAction;
import fr.guichet.domain.practice.PracticeText;
import java.time.Clock;
import java.util.Optional;

/**
 * Publishes the conditions of registration in a new version, which clients sign from then on (spec C3), with a trace (section
 * 6); for staff.
 */
@UseCase
public final class PublishConditions {

    private final PracticeTexts texts;
    private final Practices practices;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public PublishConditions(
            PracticeTexts texts,
            Practices practices,
            AuditTrail trail,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.texts = texts;
        this.practices = practices;
        this.trail = trail;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** The version in force: a new one, unless the text says what it said. */
        record Published(PracticeText conditions) implements Outcome {}

        /** Someone else has changed the practice or its texts in the same moment. */
        record ChangedMeanwhile() implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Actor actor, String title, String body) {
        if (!actor.role().isStaff()) {
            return new Outcome.Forbidden();
        }
        var draft = new PracticeText.Draft(PracticeText.Kind.CONDITIONS, title, body);
        try {
            return transactions.inTransaction(() -> new Outcome.Published(publish(actor, draft)));
        } catch (StaleVersion e) {
            return new Outcome.ChangedMeanwhile();
        }
    }

    private PracticeText publish(Actor actor, PracticeText.Draft draft) {
        var before = texts.current(draft.kind());
        if (draft.says(before)) {
            return before;
        }
        // First: who comes second waits for the row, and finds its version gone.
        practices.update(practices.current());
        var next = draft.publish(before.version() + 1, clock.instant());
        texts.add(next);
        trail.add(new AuditEntry(
                ids.next(),
                clock.instant(),
                actor.account(),
                AuditedAction.PRACTICE_CHANGED,
                Optional.empty(),
                Optional.of("conditions=" + next.version())));
        return next;
    }
}
