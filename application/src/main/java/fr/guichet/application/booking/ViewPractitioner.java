package fr.guichet.application.booking;

import fr.guichet.application.UseCase;
import fr.guichet.domain.booking.Practitioner;
import java.util.Optional;

/** Shows one who can be booked, to anyone (spec B13). */
@UseCase
public final class ViewPractitioner {

    private final PractitionerProfiles profiles;

    public ViewPractitioner(PractitionerProfiles profiles) {
        this.profiles = profiles;
    }

    public Optional<PractitionerProfile> handle(Practitioner.Id practitioner) {
        return profiles.find(practitioner);
    }
}
