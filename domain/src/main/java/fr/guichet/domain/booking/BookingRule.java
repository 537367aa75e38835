package fr.guichet.domain.booking;

import java.util.Optional;

/** One reason of spec B5, judged without regard to the others. */
@FunctionalInterface
interface BookingRule {

    Optional<BookingRejection> judge(BookingAttempt attempt);
}
