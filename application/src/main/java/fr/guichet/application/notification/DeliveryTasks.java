package fr.guichet.application.notification;

import java.time.Instant;
import java.util.List;

/** What the scheduler of deliveries is to run, stored together with the messages themselves (spec A9). */
public interface DeliveryTasks {

    /**
     * Has the task run once for each of these messages, none of which has one yet; what has become of it is known when the
     * transaction of the caller commits.
     *
     * @param task the name by which the scheduler knows what to run
     */
    void add(String task, List<Message.Id> messages, Instant at);
}
