package fr.guichet.application.booking;

import fr.guichet.domain.booking.Service;
import java.util.List;
import java.util.Optional;

/** Where services are kept; one that was booked stays, inactive, when it is no longer offered. */
public interface Services {

    Optional<Service> find(Service.Id id);

    /** The active ones, by position, then by age. */
    List<Service> active();

    void add(Service service);

    /**
     * Stores the service over the version it carries.
     *
     * @throws fr.guichet.application.StaleVersion when someone else has stored it meanwhile
     */
    void update(Service service);
}
