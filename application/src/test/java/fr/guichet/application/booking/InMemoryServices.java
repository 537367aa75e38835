package fr.guichet.application.booking;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.StaleVersion;
import fr.guichet.domain.booking.Service;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Services in memory. */
public final class InMemoryServices implements Services {

    private final InMemoryTable<Service.Id, Service> services;

    public InMemoryServices(InMemoryTransactions transactions) {
        services = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<Service> find(Service.Id id) {
        return services.find(id);
    }

    @Override
    public List<Service> active() {
        return services.all().stream()
                .filter(Service::active)
                .sorted(Comparator.comparingInt(Service::position)
                        .thenComparing(service -> service.id().value().toString()))
                .toList();
    }

    @Override
    public void add(Service service) {
        services.put(service.id(), withVersion(service, 0));
    }

    @Override
    public void update(Service service) {
        var stored = services.find(service.id()).orElseThrow(() -> new StaleVersion(service.id()));
        if (stored.version() != service.version()) {
            throw new StaleVersion(service.id());
        }
        services.put(service.id(), withVersion(service, service.version() + 1));
    }

    private static Service withVersion(Service service, long version) {
        return new Service(
                service.id(),
                service.offeredBy(),
                service.name(),
                service.duration(),
                service.active(),
                service.position(),
                version);
    }
}
