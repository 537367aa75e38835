package fr.guichet.domain.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One client's booked appointments with all practitioners, those that have ended left out or not. */
public record ClientDiary(List<BookedTime> booked) {

    /** A client without appointments. */
    public static final ClientDiary EMPTY = new ClientDiary(List.of());

    public ClientDiary {
        booked = List.copyOf(booked);
    }

    /** That appointment, where it is theirs. */
    public Optional<BookedTime> find(Appointment.Id appointment) {
        return booked.stream()
                .filter(it -> it.appointment().equals(appointment))
                .findFirst();
    }

    ClientDiary without(Appointment.Id appointment) {
        return new ClientDiary(booked.stream()
                .filter(it -> !it.appointment().equals(appointment))
                .toList());
    }

    /** No gap is kept here: a client may go from one practitioner straight to the next. */
    Optional<BookedTime> overlapping(TimeRange time) {
        return booked.stream().filter(it -> it.time().overlaps(time)).findFirst();
    }

    int upcoming(Instant now) {
        return (int)
                booked.stream().filter(it -> it.time().start().isAfter(now)).count();
    }
}
