package fr.guichet.domain.booking;

import fr.guichet.domain.account.Account;
import java.time.Instant;
import java.util.Optional;

/** Something that happened to an appointment, with who did it and when; never changed afterwards (spec B7). */
public sealed interface AppointmentEvent {

    Account.Id by();

    Instant at();

    /** It was booked, by staff outside the rules or not. */
    record WasBooked(Account.Id by, Instant at, TimeRange time, boolean outsideRules) implements AppointmentEvent {}

    /** It was moved, by staff outside the rules or not. */
    record WasMoved(Account.Id by, Instant at, TimeRange from, TimeRange to, boolean outsideRules)
            implements AppointmentEvent {}

    record WasCancelled(Account.Id by, Instant at, Optional<CancellationReason> reason) implements AppointmentEvent {}

    /** The client came. */
    record WasCompleted(Account.Id by, Instant at) implements AppointmentEvent {}

    /** The client did not come. */
    record WasMissed(Account.Id by, Instant at) implements AppointmentEvent {}
}
