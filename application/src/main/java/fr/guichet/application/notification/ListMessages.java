package fr.guichet.application.notification;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import java.util.Optional;

/** Shows administrators which messages left and which did not, newest first, secrets masked (spec A9, A11). */
@UseCase
public final class ListMessages {

    private final Messages messages;

    public ListMessages(Messages messages) {
        this.messages = messages;
    }

    /** Which of them: those in a state, or all. */
    public record Query(Actor actor, Optional<Message.State> state, PageRequest page) {}

    /** What they see. */
    public sealed interface Outcome {

        record Listed(Page<Message> page) implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Query query) {
        return Readers.include(query.actor())
                ? new Outcome.Listed(messages.list(query.state(), query.page()).map(Message::masked))
                : new Outcome.Forbidden();
    }
}
