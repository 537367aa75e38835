package fr.guichet.application.booking;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.booking.Service;

/** Stops offering something; what is booked of it stays booked. For staff. */
@UseCase
public final class RemoveService {

    private final Transactions transactions;
    private final Services services;

    public RemoveService(Transactions transactions, Services services) {
        this.transactions = transactions;
        this.services = services;
    }

    /** What came of it. */
    public enum Outcome {
        REMOVED,
        NOT_ALLOWED,
        NOT_FOUND
    }

    public Outcome handle(Actor actor, Service.Id service) {
        if (!actor.role().isStaff()) {
            return Outcome.NOT_ALLOWED;
        }
        return transactions.inTransaction(() -> services.find(service)
                .filter(Service::active)
                .map(stored -> {
                    services.update(new Service(
                            stored.id(),
                            stored.offeredBy(),
                            stored.name(),
                            stored.duration(),
                            false,
                            stored.position(),
                            stored.version()));
                    return Outcome.REMOVED;
                })
                .orElse(Outcome.NOT_FOUND));
    }
}
