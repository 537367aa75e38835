package fr.guichet.application.booking;

import fr.guichet.domain.booking.Practitioner;
import java.util.List;
import java.util.Optional;

/** Who can be booked: practitioners whose account is active and whose agenda was opened. */
public interface PractitionerProfiles {

    /** By last and first name. */
    List<PractitionerProfile> all();

    Optional<PractitionerProfile> find(Practitioner.Id id);
}
