package fr.guichet.application.practice;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.practice.PracticeText;
import java.time.Clock;

/** Publishes a text of the practice as its next version; for administrators. What people agreed to stays as it was. */
@UseCase
public final class PublishText {

    private final PracticeTexts texts;
    private final Transactions transactions;
    private final Clock clock;

    public PublishText(PracticeTexts texts, Transactions transactions, Clock clock) {
        this.texts = texts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What it shall say. */
    public record Command(Actor actor, PracticeText.Kind kind, String title, String body) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Published(PracticeText text) implements Outcome {}

        /** The title or the body is empty or too long. */
        record Malformed() implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (!PracticeEditors.include(command.actor())) {
            return new Outcome.Forbidden();
        }
        if (!PracticeText.isTitle(command.title()) || !PracticeText.isBody(command.body())) {
            return new Outcome.Malformed();
        }
        return transactions.inTransaction(() -> {
            var text = new PracticeText(
                    command.kind(),
                    texts.current(command.kind()).version() + 1,
                    command.title(),
                    command.body(),
                    clock.instant());
            texts.add(text);
            return new Outcome.Published(text);
        });
    }
}
