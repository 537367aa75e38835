package fr.guichet.domain.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The opening hours of each day of the week from one day on, until another or for good, both included (spec B4). */
public record WeeklyHours(
        LocalDate validFrom, Optional<LocalDate> validUntil, Map<DayOfWeek, List<OpeningRange>> days) {

    public WeeklyHours {
        if (validUntil.isPresent() && validUntil.get().isBefore(validFrom)) {
            throw new IllegalArgumentException(
                    "Hours must not end before they begin: " + validFrom + " to " + validUntil.get());
        }
        var openDays = new EnumMap<DayOfWeek, List<OpeningRange>>(DayOfWeek.class);
        days.forEach((day, ranges) -> {
            if (!ranges.isEmpty()) {
                openDays.put(day, OpeningRange.disjoint(ranges));
            }
        });
        days = Collections.unmodifiableMap(openDays);
    }

    /** The same hours on each of the given days, from one day on and for good. */
    public static WeeklyHours from(LocalDate validFrom, List<OpeningRange> ranges, DayOfWeek... days) {
        var week = new EnumMap<DayOfWeek, List<OpeningRange>>(DayOfWeek.class);
        for (DayOfWeek day : days) {
            week.put(day, ranges);
        }
        return new WeeklyHours(validFrom, Optional.empty(), week);
    }

    /** The hours of that day of the week in time order; none: closed. */
    public List<OpeningRange> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    boolean coversDay(LocalDate day) {
        return !day.isBefore(validFrom)
                && validUntil.map(last -> !day.isAfter(last)).orElse(true);
    }
}
