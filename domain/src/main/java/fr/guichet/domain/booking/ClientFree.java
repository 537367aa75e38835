package fr.guichet.domain.booking;

import java.util.Optional;

/** The client has nothing else at that time, with whomever (spec B5, {@code CLIENT_DEJA_OCCUPE}). */
final class ClientFree {

    private ClientFree() {}

    static Optional<BookingRejection> judge(BookingAttempt attempt) {
        return attempt.client()
                .overlapping(attempt.time())
                .map(booked -> new BookingRejection.ClientBusy(Optional.of(booked.appointment())));
    }
}
