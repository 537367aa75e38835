package fr.guichet.domain.booking;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Weekly hours with dates of validity: of those that cover a day, the ones that became valid last count, so that the
 * summer's hours can be entered in spring and the usual ones come back after them (spec B4).
 */
public record OpeningHours(List<WeeklyHours> periods) {

    /** The coach's: Monday to Friday, 9:00 to 12:30 and 13:30 to 17:00. */
    public static final OpeningHours DEFAULT = new OpeningHours(List.of(WeeklyHours.from(
            LocalDate.EPOCH,
            List.of(
                    new OpeningRange(LocalTime.of(9, 0), LocalTime.of(12, 30)),
                    new OpeningRange(LocalTime.of(13, 30), LocalTime.of(17, 0))),
            MONDAY,
            TUESDAY,
            WEDNESDAY,
            THURSDAY,
            FRIDAY)));

    public OpeningHours {
        var inOrder = new ArrayList<>(periods);
        inOrder.sort(Comparator.comparing(WeeklyHours::validFrom));
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i - 1).validFrom().equals(inOrder.get(i).validFrom())) {
                throw new IllegalArgumentException("Two periods of opening hours begin on "
                        + inOrder.get(i).validFrom());
            }
        }
        periods = List.copyOf(inOrder);
    }

    /** The periods whose hours count on some day from that one on: others are over, or later ones took all their days. */
    public List<WeeklyHours> countingFrom(LocalDate today) {
        return periods.stream().filter(period -> countsFrom(today, period)).toList();
    }

    private boolean countsFrom(LocalDate today, WeeklyHours period) {
        var later = periods.subList(periods.indexOf(period) + 1, periods.size());
        // Only with these days can it begin to count, or count again.
        var changes = Stream.concat(
                Stream.of(today, period.validFrom()),
                later.stream().flatMap(other -> other.validUntil().stream()).map(last -> last.plusDays(1)));
        return changes.filter(day -> !day.isBefore(today) && period.coversDay(day))
                .anyMatch(day -> later.stream().noneMatch(other -> other.coversDay(day)));
    }

    /** The hours of that day in time order; none: closed. */
    public List<OpeningRange> on(LocalDate day) {
        for (WeeklyHours period : periods.reversed()) {
            if (period.coversDay(day)) {
                return period.on(day.getDayOfWeek());
            }
        }
        return List.of();
    }
}
