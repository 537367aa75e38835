package fr.guichet.application.notification;

import java.time.Instant;
import java.util.List;

/** Sees to it that messages are delivered when their time has come; survives the program (spec A9). */
public interface Deliveries {

    /** Has each of these new messages delivered from then on, in the transaction of the caller. */
    void schedule(List<Message.Id> added, Instant at);

    /**
     * Has one that waits, or waited once, delivered from then on, in the transaction of the caller.
     *
     * @throws fr.guichet.application.StaleVersion when it is just being delivered
     */
    void hasten(Message.Id message, Instant at);
}
