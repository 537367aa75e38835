package fr.guichet.domain.booking;

import java.util.Optional;

/** There are opening hours on the day of the start (spec B5, {@code JOUR_FERME}). */
final class DayIsOpen {

    private DayIsOpen() {}

    static Optional<BookingRejection> judge(BookingAttempt attempt) {
        DayHours day = attempt.day();
        return day.open().isEmpty()
                ? Optional.of(new BookingRejection.ClosedDay(day.day(), day.source()))
                : Optional.empty();
    }
}
