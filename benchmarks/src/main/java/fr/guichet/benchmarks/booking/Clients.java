package fr.guichet.benchmarks.booking;

import java.util.Collection;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** People who book as often as the default policy lets one person have appointments ahead of them, and are then done. */
final class Clients {

    private static final int MOST_UPCOMING = 10;

    private final Queue<Client> waiting;

    Clients(Collection<Client> clients) {
        waiting = new ConcurrentLinkedQueue<>(clients);
    }

    /**
     * One of them.
     *
     * @param token their access token; empty for those who do not come through the program
     */
    record Client(UUID account, UUID file, String token) {}

    /** The clients that one worker is, one after the other. */
    Succession succession() {
        return new Succession();
    }

    /** A client for as long as they may book, then the next one. */
    final class Succession {

        private Client current = new Client(new UUID(0, 0), new UUID(0, 0), "");
        private int booked = MOST_UPCOMING;

        Client next() {
            if (booked == MOST_UPCOMING) {
                current = waiting.remove();
                booked = 0;
            }
            booked++;
            return current;
        }
    }
}
