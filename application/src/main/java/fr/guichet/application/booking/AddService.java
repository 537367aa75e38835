package fr.guichet.application.booking;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds something that can be booked; for staff (spec B3). */
@UseCase
public final class AddService {

    private final Transactions transactions;
    private final Services services;
    private final Agendas agendas;
    private final Ids ids;
    private final Clock clock;

    public AddService(Transactions transactions, Services services, Agendas agendas, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.services = services;
        this.agendas = agendas;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What can be booked.
     *
     * @param position without it, after all others
     */
    public record Command(
            Actor actor,
            String name,
            Duration duration,
            Set<Practitioner.Id> offeredBy,
            @Nullable Integer position) {}

    public ServiceOutcome handle(Command command) {
        if (!command.actor().role().isStaff()) {
            return new ServiceOutcome.NotAllowed();
        }
        return transactions.inTransaction(() -> {
            var position = command.position() != null
                    ? command.position()
                    : services.active().stream()
                                    .mapToInt(Service::position)
                                    .max()
                                    .orElse(0)
                            + 1;
            var service = new Service(
                    new Service.Id(ids.next()),
                    command.offeredBy(),
                    command.name(),
                    command.duration(),
                    true,
                    position,
                    0);
            return ServiceRules.judge(service, agendas, clock.instant()).orElseGet(() -> {
                services.add(service);
                return new ServiceOutcome.Stored(service);
            });
        });
    }
}
