package fr.guichet.domain.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A wish for one start in a practitioner's agenda.
 *
 * @param outsideRules whether staff said so, and closed days, hours, grid, notice, horizon and limit do not count (spec B8)
 * @param moved the appointment that is to be moved there; without it, a new one
 */
public record BookingRequest(Instant start, Duration session, boolean outsideRules, Optional<Appointment.Id> moved) {

    public BookingRequest {
        if (!session.isPositive()) {
            throw new IllegalArgumentException("A session must last: " + session);
        }
    }

    /** For a new appointment under all rules. */
    public static BookingRequest at(Instant start, Duration session) {
        return new BookingRequest(start, session, false, Optional.empty());
    }

    /** The same, for an appointment that exists. */
    public BookingRequest moving(Appointment.Id appointment) {
        return new BookingRequest(start, session, outsideRules, Optional.of(appointment));
    }

    /** The same, outside the rules that staff may leave aside or not. */
    public BookingRequest outsideRules(boolean outside) {
        return new BookingRequest(start, session, outside, moved);
    }

    /** The time wished for. */
    public TimeRange time() {
        return TimeRange.starting(start, session);
    }
}
