package fr.guichet.application.registration;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions to co-parents in memory. */
public final class InMemoryCoParentRequests implements CoParentRequests {

    private final InMemoryTable<UUID, CoParentRequest> requests;

    public InMemoryCoParentRequests(InMemoryTransactions transactions) {
        requests = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<CoParentRequest> find(UUID id) {
        return requests.find(id);
    }

    @Override
    public void add(CoParentRequest request) {
        requests.put(request.id(), request);
    }

    @Override
    public void agreed(UUID id, Instant now) {
        requests.find(id)
                .ifPresent(asked -> requests.put(
                        id,
                        new CoParentRequest(id, asked.family(), asked.account(), asked.askedAt(), Optional.of(now))));
    }

    /** Every question, oldest first. */
    public List<CoParentRequest> all() {
        return requests.all();
    }
}
