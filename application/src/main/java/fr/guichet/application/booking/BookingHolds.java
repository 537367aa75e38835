package fr.guichet.application.booking;

import java.util.Set;
import java.util.UUID;

/** Keeps people from being booked, with or for, while they are erased. */
@FunctionalInterface
public interface BookingHolds {

    /**
     * Waits until nobody books in these agendas or for these clients, and keeps everybody from it until the transaction
     * ends.
     *
     * @param agendasAndClients ids of practitioners and of client files
     */
    void hold(Set<UUID> agendasAndClients);
}
