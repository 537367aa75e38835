package fr.guichet.application.booking;

import java.util.Set;
import java.util.UUID;

/** Keeps people from being booked or written about while they are erased, and their files from being joined meanwhile. */
@FunctionalInterface
public interface BookingHolds {

    /**
     * Waits until nobody books in these agendas or for these clients, joins, erases or adds to their files, and keeps
     * everybody from it until the transaction ends.
     *
     * @param agendasAndClients ids of practitioners and of client files
     */
    void hold(Set<UUID> agendasAndClients);
}
