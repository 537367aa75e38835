package fr.guichet.application.booking;

import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;

/** What came of adding or changing a service. */
public sealed interface ServiceOutcome {

    record Stored(Service service) implements ServiceOutcome {}

    /** It is longer than any range of that practitioner's opening hours, and could never be booked. */
    record FitsNowhere(Practitioner.Id practitioner) implements ServiceOutcome {}

    /** Nobody of that name can be booked. */
    record UnknownPractitioner(Practitioner.Id practitioner) implements ServiceOutcome {}

    /** Only staff keep services. */
    record NotAllowed() implements ServiceOutcome {}

    record NotFound() implements ServiceOutcome {}
}
