package fr.guichet.application.notification;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import java.util.List;
import java.util.Optional;

/** Shows administrators which messages left and which did not, newest first, secrets masked (spec A9, A11). */
@UseCase
public final class ListMessages {

    private final Messages messages;

    public ListMessages(Messages messages) {
        this.messages = messages;
    }

    /**
     * Which of them.
     *
     * @param page from 1 on
     * @param size messages of a page
     */
    public record Query(Actor actor, Optional<Message.State> state, int page, int size) {

        public Query {
            if (page < 1 || size < 1) {
                throw new IllegalArgumentException("pages count from 1 and are not empty");
            }
        }
    }

    /** What they see. */
    public sealed interface Outcome {

        record Found(List<Message> messages, long total) implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    public Outcome handle(Query query) {
        if (!Readers.include(query.actor())) {
            return new Outcome.NotAllowed();
        }
        var from = Math.multiplyExact((long) (query.page() - 1), query.size());
        var total = messages.count(query.state());
        var page =
                from >= total ? List.<Message>of() : messages.list(query.state(), Math.toIntExact(from), query.size());
        return new Outcome.Found(page.stream().map(Message::masked).toList(), total);
    }
}
