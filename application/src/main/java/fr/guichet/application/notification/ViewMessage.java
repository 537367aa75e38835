package fr.guichet.application.notification;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;

/** Shows administrators one message as it was or will be sent, its secret masked (spec A9). */
@UseCase
public final class ViewMessage {

    private final Messages messages;

    public ViewMessage(Messages messages) {
        this.messages = messages;
    }

    /** What they see. */
    public sealed interface Outcome {

        record Found(Message message) implements Outcome {}

        record NotFound() implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Actor actor, Message.Id id) {
        if (!Readers.include(actor)) {
            return new Outcome.Forbidden();
        }
        return messages.find(id)
                .<Outcome>map(message -> new Outcome.Found(message.masked()))
                .orElseGet(Outcome.NotFound::new);
    }
}
