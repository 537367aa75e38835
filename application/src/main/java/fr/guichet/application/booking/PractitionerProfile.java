package fr.guichet.application.booking;

import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import java.util.List;

/**
 * What everyone may know of someone who can be booked (spec B13).
 *
 * @param services the active ones they offer, the first one first
 */
public record PractitionerProfile(Practitioner.Id id, PersonName name, List<Service> services) {

    public PractitionerProfile {
        services = List.copyOf(services);
    }
}
