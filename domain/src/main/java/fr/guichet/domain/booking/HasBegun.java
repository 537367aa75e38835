package fr.guichet.domain.booking;

import java.time.Instant;
import java.util.Optional;

/** Whether the client came can be said from the start on, not before (spec B7). */
final class HasBegun {
    private HasBegun() {}

    static Optional<ChangeRejection> judge(Appointment.Booked appointment, Instant now) {
        Instant start = appointment.time().start();
        return now.isBefore(start) ? Optional.of(new ChangeRejection.NotBegun(start)) : Optional.empty();
    }
}
