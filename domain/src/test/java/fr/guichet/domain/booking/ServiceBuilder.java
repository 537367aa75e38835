package fr.guichet.domain.booking;

import java.time.Duration;
import java.util.Set;

/** The coach's session, where the test does not say otherwise. */
public final class ServiceBuilder {

    private Service.Id id = BookingFixtures.COACHING;
    private Set<Practitioner.Id> offeredBy = Set.of(BookingFixtures.CAMILLE);
    private String name = "Séance";
    private Duration duration = Service.DEFAULT_DURATION;
    private boolean active = true;
    private int position;
    private long version;

    ServiceBuilder() {}

    public ServiceBuilder id(Service.Id serviceId) {
        id = serviceId;
        return this;
    }

    public ServiceBuilder offeredBy(Practitioner.Id... practitioners) {
        offeredBy = Set.of(practitioners);
        return this;
    }

    public ServiceBuilder named(String serviceName) {
        name = serviceName;
        return this;
    }

    public ServiceBuilder lastingMinutes(int minutes) {
        duration = Duration.ofMinutes(minutes);
        return this;
    }

    public ServiceBuilder inactive() {
        active = false;
        return this;
    }

    public ServiceBuilder position(int place) {
        position = place;
        return this;
    }

    public ServiceBuilder version(long storedVersion) {
        version = storedVersion;
        return this;
    }

    public Service build() {
        return new Service(id, offeredBy, name, duration, active, position, version);
    }
}
