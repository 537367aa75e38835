package fr.guichet.application.notification;

import java.time.Instant;
import java.util.List;

/** Sees to it that messages are delivered when their time has come; survives the program (spec A9). */
public interface Deliveries {

    /**
     * Has each of them delivered from then on, in the transaction of the caller; one that waits already is hastened.
     *
     * @throws fr.guichet.application.StaleVersion when the one message is just being delivered
     */
    void schedule(List<Message.Id> messages, Instant at);
}
