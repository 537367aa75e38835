package fr.guichet.domain.booking;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is booked in one practitioner's agenda, as far as it can matter to the question asked. */
public final class BookedTimes {

    private final List<BookedTime> all;
    private final RangeIndex<BookedTime> index;

    private BookedTimes(List<BookedTime> all) {
        this.all = all;
        index = RangeIndex.of(all, BookedTime::occupied);
    }

    /** In any order. */
    public static BookedTimes of(Collection<BookedTime> all) {
        return new BookedTimes(List.copyOf(all));
    }

    /** These without that appointment, which therefore cannot be in the way of its own move. */
    public BookedTimes without(Appointment.Id appointment) {
        return of(all.stream()
                .filter(booked -> !booked.appointment().equals(appointment))
                .toList());
    }

    /** The first one whose occupied time shares any time with the given one. */
    Optional<BookedTime> firstMeeting(TimeRange occupied) {
        return index.firstMeeting(occupied);
    }
}
