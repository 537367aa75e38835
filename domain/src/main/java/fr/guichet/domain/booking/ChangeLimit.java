package fr.guichet.domain.booking;

import java.time.Instant;
import java.util.Optional;

/** Clients move and cancel until the policy's limit before the start, and never once it has begun (spec B7). */
final class ChangeLimit {

    private ChangeLimit() {}

    static Optional<ChangeRejection> judge(BookingPolicy policy, Appointment.Booked appointment, Instant now) {
        Instant start = appointment.time().start();
        Instant until = start.minus(policy.changeLimit());
        return now.isBefore(start) && !now.isAfter(until)
                ? Optional.empty()
                : Optional.of(new ChangeRejection.TooLate(until));
    }
}
