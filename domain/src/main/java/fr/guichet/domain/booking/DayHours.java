package fr.guichet.domain.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The real times at which a practitioner receives on one day, in time order, and what decided them (spec B1, B4). */
public record DayHours(LocalDate day, List<TimeRange> open, Source source) {

    /** What decided the hours of a day. */
    public enum Source {
        WEEKLY_HOURS,
        PUBLIC_HOLIDAY,
        EXCEPTION
    }

    public DayHours {
        open = List.copyOf(open);
    }

    /** The opening hours that hold the whole of the time. */
    Optional<TimeRange> around(TimeRange time) {
        return open.stream().filter(range -> range.contains(time)).findFirst();
    }
}
