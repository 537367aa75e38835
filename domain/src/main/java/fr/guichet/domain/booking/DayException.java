package fr.guichet.domain.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Other opening hours on one day than its week's; without any range, closed that day (spec B4). */
public record DayException(Id id, LocalDate day, List<OpeningRange> ranges) {

    /** Names one exception. */
    public record Id(UUID value) {}

    public DayException {
        ranges = OpeningRange.disjoint(ranges);
    }
}
