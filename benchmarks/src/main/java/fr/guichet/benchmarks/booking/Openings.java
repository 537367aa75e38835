package fr.guichet.benchmarks.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands out free slots, each once, and never two at the same time one soon after the other: one client may take both. */
final class Openings {

    private final Grid grid;
    private final List<UUID> practitioners;
    private final AtomicInteger next = new AtomicInteger();

    Openings(Grid grid, List<UUID> practitioners) {
        this.grid = grid;
        this.practitioners = practitioners;
    }

    record Opening(UUID practitioner, Instant start) {}

    Opening next() {
        var number = next.getAndIncrement();
        var turn = number / grid.size();
        if (turn >= practitioners.size()) {
            throw new IllegalStateException("there are no free slots left");
        }
        var place = number % grid.size();
        // Another practitioner for the same start at each turn, whatever the number of starts.
        return new Opening(practitioners.get((place + turn) % practitioners.size()), grid.start(place));
    }
}
