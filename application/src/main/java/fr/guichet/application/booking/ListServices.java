package fr.guichet.application.booking;

import fr.guichet.application.UseCase;
import fr.guichet.domain.booking.Service;
import java.util.List;

/** Lists what can be booked, to anyone (spec B13). */
@UseCase
public final class ListServices {

    private final Services services;

    public ListServices(Services services) {
        this.services = services;
    }

    public List<Service> handle() {
        return services.active();
    }
}
