package fr.guichet.application.notification;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import java.time.Clock;

/**
 * Sends a message again because an administrator asks: under the same Message-ID and, while it is kept, with the same link.
 *
 * <p>A message that left has forgotten its link (spec A4); who lost such a mail needs a new link, which is another message.
 */
@UseCase
public final class ResendMessage {

    private final Messages messages;
    private final Deliveries deliveries;
    private final Transactions transactions;
    private final Clock clock;

    public ResendMessage(Messages messages, Deliveries deliveries, Transactions transactions, Clock clock) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It waits to leave. */
        record Queued(Message message) implements Outcome {}

        /** It carried a secret that is not kept any more: a new link is needed. */
        record SecretGone() implements Outcome {}

        /** What it tells is over. */
        record Expired() implements Outcome {}

        record NotFound() implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Actor actor, Message.Id id) {
        if (!Readers.include(actor)) {
            return new Outcome.Forbidden();
        }
        return transactions.inTransaction(
                () -> messages.find(id).map(this::resend).orElseGet(Outcome.NotFound::new));
    }

    private Outcome resend(Message message) {
        var now = clock.instant();
        if (message.lacksItsSecret()) {
            return new Outcome.SecretGone();
        }
        if (message.isExpired(now)) {
            return new Outcome.Expired();
        }
        var queued = message.queuedAgain(now);
        messages.update(queued);
        deliveries.hasten(queued.id(), now);
        return new Outcome.Queued(queued.masked());
    }
}
