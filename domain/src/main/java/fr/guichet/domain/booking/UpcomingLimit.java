package fr.guichet.domain.booking;

import java.time.Instant;
import java.util.Optional;

/** A new appointment leaves the client within the policy's number of upcoming ones (spec B5, {@code TROP_DE_RENDEZ_VOUS}). */
final class UpcomingLimit {

    private UpcomingLimit() {}

    static Optional<BookingRejection> judge(BookingAttempt attempt) {
        return attempt.addsOne()
                ? judge(attempt.policy(), attempt.client(), attempt.now()).map(BookingRejection.class::cast)
                : Optional.empty();
    }

    /** The same of any new appointment, whenever it is to be. */
    static Optional<BookingRejection.TooManyUpcoming> judge(BookingPolicy policy, ClientDiary client, Instant now) {
        int upcoming = client.upcoming(now);
        int limit = policy.maxUpcoming();
        return upcoming >= limit
                ? Optional.of(new BookingRejection.TooManyUpcoming(upcoming, limit))
                : Optional.empty();
    }
}
