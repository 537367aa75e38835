package fr.guichet.application;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Transactions over in-memory stores: one at a time, and what throws leaves every enlisted store as it was. */
public final class InMemoryTransactions implements Transactions {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Participant> participants = new ArrayList<>();

    /** A store that can be put back. */
    @FunctionalInterface
    public interface Participant {

        /** Remembers the present content and returns what restores it. */
        Runnable snapshot();
    }

    /** Makes a store part of every later transaction. */
    public void enlist(Participant participant) {
        participants.add(participant);
    }

    /** Refuses a write that stands outside a transaction, as the database's repositories do. */
    public void requireOpen() {
        if (!isOpen()) {
            throw new IllegalStateException("a write needs a transaction");
        }
    }

    /** Whether the caller is inside a transaction. */
    public boolean isOpen() {
        return lock.isHeldByCurrentThread();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        lock.lock();
        try {
            if (lock.getHoldCount() > 1) {
                return work.get();
            }
            var undo = participants.stream().map(Participant::snapshot).toList();
            var committed = false;
            try {
                var result = work.get();
                committed = true;
                return result;
            } finally {
                if (!committed) {
                    undo.forEach(Runnable::run);
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
