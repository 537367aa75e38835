package fr.guichet.domain.booking;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Off the grid, too, an appointment starts on a whole minute, the finest that an agenda shows (spec B8). */
final class WholeMinute {

    private WholeMinute() {}

    static Optional<BookingRejection> judge(BookingAttempt attempt) {
        Instant start = attempt.time().start();
        return start.equals(start.truncatedTo(ChronoUnit.MINUTES))
                ? Optional.empty()
                : Optional.of(new BookingRejection.NotOnGrid(start));
    }
}
