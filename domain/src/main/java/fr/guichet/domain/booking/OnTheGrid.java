package fr.guichet.domain.booking;

import java.util.Optional;

/** The start is one of the grid, whatever is booked (spec B3, B5, {@code CRENEAU_NON_PROPOSE}). */
final class OnTheGrid {

    private OnTheGrid() {}

    static Optional<BookingRejection> judge(BookingAttempt attempt) {
        TimeRange time = attempt.time();
        var step = attempt.policy().stepFor(time.length());
        return attempt.day()
                        .around(time)
                        .filter(open -> Grid.hasStart(open, time.start(), step))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(new BookingRejection.NotOnGrid(time.start()));
    }
}
