package fr.guichet.application.booking;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes something that can be booked; what is booked keeps its time. For staff (spec B3). */
@UseCase
public final class ChangeService {

    private final Transactions transactions;
    private final Services services;
    private final Agendas agendas;
    private final Clock clock;

    public ChangeService(Transactions transactions, Services services, Agendas agendas, Clock clock) {
        this.transactions = transactions;
        this.services = services;
        this.agendas = agendas;
        this.clock = clock;
    }

    /**
     * The service as it is to be.
     *
     * @param position without it, where it stands
     */
    public record Command(
            Actor actor,
            Service.Id service,
            String name,
            Duration duration,
            Set<Practitioner.Id> offeredBy,
            @Nullable Integer position) {}

    public ServiceOutcome handle(Command command) {
        if (!command.actor().role().isStaff()) {
            return new ServiceOutcome.NotAllowed();
        }
        return transactions.inTransaction(() -> services.find(command.service())
                .filter(Service::active)
                .map(stored -> change(command, stored))
                .orElseGet(ServiceOutcome.NotFound::new));
    }

    private ServiceOutcome change(Command command, Service stored) {
        var changed = new Service(
                stored.id(),
                command.offeredBy(),
                command.name(),
                command.duration(),
                true,
                command.position() == null ? stored.position() : command.position(),
                stored.version());
        return ServiceRules.judge(changed, agendas, clock.instant()).orElseGet(() -> {
            services.update(changed);
            return new ServiceOutcome.Stored(changed);
        });
    }
}
