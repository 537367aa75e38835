package fr.guichet.domain.booking;

import java.util.Optional;

/** A new appointment leaves the client within the policy's number of upcoming ones (spec B5, {@code TROP_DE_RENDEZ_VOUS}). */
final class UpcomingLimit {

    private UpcomingLimit() {}

    static Optional<BookingRejection> judge(BookingAttempt attempt) {
        int upcoming = attempt.client().upcoming(attempt.now());
        int limit = attempt.policy().maxUpcoming();
        return attempt.addsOne() && upcoming >= limit
                ? Optional.of(new BookingRejection.TooManyUpcoming(upcoming, limit))
                : Optional.empty();
    }
}
