package fr.guichet.domain.booking;

import java.util.Optional;

/** The time lies whole inside opening hours, not across a break (spec B5, {@code HORS_HORAIRES}). */
final class InsideOpeningHours {

    private InsideOpeningHours() {}

    static Optional<BookingRejection> judge(BookingAttempt attempt) {
        return attempt.day().around(attempt.time()).isPresent()
                ? Optional.empty()
                : Optional.of(new BookingRejection.OutsideOpeningHours(attempt.time()));
    }
}
