package fr.guichet.domain.booking;

import java.util.Optional;

/** Nothing is booked at that time or nearer than a gap: between two, the earlier one's counts (spec B3, B5, {@code CRENEAU_DEJA_RESERVE}). */
final class SlotFree {

    private SlotFree() {}

    static Optional<BookingRejection> judge(BookingAttempt attempt) {
        return attempt.taken()
                .firstMeeting(attempt.policy().occupiedBy(attempt.time()))
                .map(booked -> new BookingRejection.SlotTaken(Optional.of(booked.appointment())));
    }
}
