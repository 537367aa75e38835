package fr.guichet.domain.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why a day is offered or not, as a whole and start by start (spec B12).
 *
 * @param rejection present exactly when the day offers nothing: the first of spec B5's reasons that any of its starts has
 * @param starts the grid's starts of the day in time order
 */
public record DayExplanation(LocalDate day, Optional<BookingRejection> rejection, List<Start> starts) {

    /** One start of the grid: offered, or refused for the reason given. */
    public record Start(TimeRange time, Optional<BookingRejection> rejection) {

        public boolean isOffered() {
            return rejection.isEmpty();
        }
    }

    public DayExplanation {
        starts = List.copyOf(starts);
    }
}
