package fr.guichet.application.booking;

import fr.guichet.application.UseCase;
import java.util.List;

/** Lists who can be booked, to anyone (spec B13). */
@UseCase
public final class ListPractitioners {

    private final PractitionerProfiles profiles;

    public ListPractitioners(PractitionerProfiles profiles) {
        this.profiles = profiles;
    }

    public List<PractitionerProfile> handle() {
        return profiles.all();
    }
}
