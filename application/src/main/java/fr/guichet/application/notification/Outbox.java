package fr.guichet.application.notification;

import java.util.List;

/**
 * Where messages wait until they leave, in the transaction of what they tell about: kept with it or gone with it.
 * What was kept leaves at least once, whatever dies meanwhile (spec A9).
 */
public interface Outbox {

    /**
     * Queues one or more messages for each notification, by the channels that the person and the practice chose.
     *
     * @throws IllegalStateException outside a transaction
     */
    void addAll(List<? extends Notification> notifications);

    /** {@link #addAll} for one. */
    default void add(Notification notification) {
        addAll(List.of(notification));
    }
}
