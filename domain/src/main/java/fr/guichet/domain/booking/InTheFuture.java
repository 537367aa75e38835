package fr.guichet.domain.booking;

import java.time.Instant;
import java.util.Optional;

/** The start is after now (spec B5, {@code DANS_LE_PASSE}). */
final class InTheFuture {

    private InTheFuture() {}

    static Optional<BookingRejection> judge(BookingAttempt attempt) {
        Instant start = attempt.time().start();
        return start.isAfter(attempt.now()) ? Optional.empty() : Optional.of(new BookingRejection.InThePast(start));
    }
}
