package fr.guichet.domain.booking;

import java.util.Optional;

/** No absence shares any of the time (spec B5, {@code PRATICIEN_ABSENT}). */
final class PractitionerPresent {

    private PractitionerPresent() {}

    static Optional<BookingRejection> judge(BookingAttempt attempt) {
        return attempt.absences()
                .firstMeeting(attempt.time())
                .map(absence -> new BookingRejection.PractitionerAbsent(absence.id()));
    }
}
