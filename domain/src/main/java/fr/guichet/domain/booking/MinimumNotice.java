package fr.guichet.domain.booking;

import java.time.Instant;
import java.util.Optional;

/** The start leaves the notice that the policy asks for (spec B5, {@code DELAI_MINIMUM}). */
final class MinimumNotice {

    private MinimumNotice() {}

    static Optional<BookingRejection> judge(BookingAttempt attempt) {
        Instant start = attempt.time().start();
        Instant earliest = attempt.now().plus(attempt.policy().minimumNotice());
        return start.isBefore(earliest)
                ? Optional.of(new BookingRejection.NoticeTooShort(start, earliest))
                : Optional.empty();
    }
}
