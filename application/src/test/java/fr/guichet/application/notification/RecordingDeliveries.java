package fr.guichet.application.notification;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import java.time.Instant;
import java.util.List;

/** Remembers which messages shall be delivered, by transactions that were not rolled back. */
public final class RecordingDeliveries implements Deliveries {

    private final InMemoryTable<Message.Id, Scheduled> scheduled;

    public RecordingDeliveries(InMemoryTransactions transactions) {
        scheduled = new InMemoryTable<>(transactions);
    }

    /** What waits. */
    public record Scheduled(Message.Id message, Instant at) {}

    @Override
    public void schedule(List<Message.Id> added, Instant at) {
        added.forEach(message -> hasten(message, at));
    }

    @Override
    public void hasten(Message.Id message, Instant at) {
        scheduled.put(message, new Scheduled(message, at));
    }

    public List<Scheduled> scheduled() {
        return scheduled.all();
    }
}
