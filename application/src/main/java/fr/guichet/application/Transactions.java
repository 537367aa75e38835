package fr.guichet.application;

import java.util.function.Supplier;

/** Runs work so that all of what it stores is kept, or none of it. */
public interface Transactions {

    /**
     * Runs the work in one transaction, joining the caller's where there is one; whatever it throws rolls back.
     *
     * @return what the work returned, once committed
     */
    <T> T inTransaction(Supplier<T> work);

    /** {@link #inTransaction(Supplier)} for work that returns nothing. */
    default void run(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }
}
