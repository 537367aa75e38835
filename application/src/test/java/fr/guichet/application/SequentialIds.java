package fr.guichet.application;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Identifiers that rise by one, with version and variant of a UUIDv7. */
public final class SequentialIds implements Ids {

    private final AtomicLong count = new AtomicLong();

    @Override
    public UUID next() {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | count.incrementAndGet());
    }
}
