package fr.guichet.application.account;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;

/** Secrets that a test can foresee: each holds its number. */
public final class CountedBytes implements RandomBytes {

    private final AtomicInteger count = new AtomicInteger();

    @Override
    public byte[] next(int bytes) {
        return ByteBuffer.allocate(bytes).putInt(count.incrementAndGet()).array();
    }
}
