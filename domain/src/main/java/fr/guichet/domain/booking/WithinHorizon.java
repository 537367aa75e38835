package fr.guichet.domain.booking;

import java.time.LocalDate;
import java.util.Optional;

/** The day is today or one of the policy's days after it (spec B2, B5, {@code HORS_HORIZON}). */
final class WithinHorizon {

    private WithinHorizon() {}

    static Optional<BookingRejection> judge(BookingAttempt attempt) {
        LocalDate day = attempt.day().day();
        LocalDate lastDay = attempt.today().plusDays(attempt.policy().horizonDays());
        return day.isAfter(lastDay) ? Optional.of(new BookingRejection.BeyondHorizon(day, lastDay)) : Optional.empty();
    }
}
