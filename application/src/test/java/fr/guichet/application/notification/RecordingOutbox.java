package fr.guichet.application.notification;

import fr.guichet.application.InMemoryTransactions;
import java.util.ArrayList;
import java.util.List;

/** Remembers what people were told by transactions that were not rolled back, in order. */
public final class RecordingOutbox implements Outbox {

    private final InMemoryTransactions transactions;
    private volatile List<Notification> told = List.of();
    private volatile boolean isBroken;

    public RecordingOutbox(InMemoryTransactions transactions) {
        this.transactions = transactions;
        transactions.enlist(() -> {
            var before = told;
            return () -> told = before;
        });
    }

    @Override
    public void addAll(List<? extends Notification> notifications) {
        transactions.requireOpen();
        if (isBroken) {
            throw new IllegalStateException("the outbox takes nothing");
        }
        var more = new ArrayList<>(told);
        more.addAll(notifications);
        told = List.copyOf(more);
    }

    /** Takes no message from now on, as a database that dies half-way. */
    public void breakDown() {
        isBroken = true;
    }

    public List<Notification> told() {
        return told;
    }

    /** Those of one kind. */
    public <N extends Notification> List<N> told(Class<N> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
