package fr.guichet.application.practice;

import fr.guichet.application.StaleVersion;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.practice.PracticeText;
import java.time.Clock;

/** Publishes a text of the site in a new version (spec section 5); who may is for {@link TextWriters} to say. */
@UseCase
public final class PublishText {

    private final PracticeTexts texts;
    private final Practices practices;
    private final Transactions transactions;
    private final Clock clock;

    public PublishText(PracticeTexts texts, Practices practices, Transactions transactions, Clock clock) {
        this.texts = texts;
        this.practices = practices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Who writes what.
     *
     * @param seen the version that the writer began from
     */
    public record Command(Actor actor, PracticeText.Draft draft, int seen) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** The version in force: a new one, unless the text says what it said. */
        record Published(PracticeText text) implements Outcome {}

        /** Someone else has published another version since. */
        record ChangedMeanwhile() implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (!TextWriters.include(command.actor(), command.draft().kind())) {
            return new Outcome.Forbidden();
        }
        try {
            return transactions.inTransaction(() -> publish(command));
        } catch (StaleVersion e) {
            return new Outcome.ChangedMeanwhile();
        }
    }

    private Outcome publish(Command command) {
        var draft = command.draft();
        var before = texts.current(draft.kind());
        if (before.version() != command.seen()) {
            return new Outcome.ChangedMeanwhile();
        }
        if (draft.says(before)) {
            return new Outcome.Published(before);
        }
        // First: who comes second waits for the row, and finds its version gone.
        practices.update(practices.current());
        var next = draft.publish(before.version() + 1, clock.instant());
        texts.add(next);
        return new Outcome.Published(next);
    }
}
