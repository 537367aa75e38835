package fr.guichet.domain.booking;

import java.time.Instant;

/** Why an appointment was not moved, cancelled, completed or marked as missed (spec B7). */
public sealed interface ChangeRejection {

    /** Only booked appointments change. */
    record WrongState(Appointment.Status status) implements ChangeRejection {}

    /** The policy let the client change it until then. */
    record TooLate(Instant until) implements ChangeRejection {}

    /** Its practitioner cannot be booked any more, and so it has nowhere to go; it can still be cancelled. */
    record PractitionerGone() implements ChangeRejection {}

    /** Whether the client came can be said from the start on. */
    record NotBegun(Instant start) implements ChangeRejection {}
}
