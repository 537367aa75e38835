package fr.guichet.domain.booking;

import static java.time.LocalTime.MIDNIGHT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Opening hours of one day as the clock on the wall shows them; closing at midnight means the end of the day (spec B1). */
public record OpeningRange(LocalTime from, LocalTime to) {

    private static final Comparator<OpeningRange> IN_TIME_ORDER = Comparator.comparing(OpeningRange::from);

    public OpeningRange {
        if (!isInOrder(from, to)) {
            throw new IllegalArgumentException("Opening hours must open before they close: " + from + " to " + to);
        }
    }

    /** Whether the two times can bound opening hours. */
    public static boolean isInOrder(LocalTime from, LocalTime to) {
        return to.equals(MIDNIGHT) || from.isBefore(to);
    }

    /** Whether any two of the ranges share time; ranges that only touch do not. */
    public static boolean anyOverlap(List<OpeningRange> ranges) {
        var inOrder = inTimeOrder(ranges);
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i - 1).overlaps(inOrder.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the two share any time. */
    public boolean overlaps(OpeningRange other) {
        return opensBeforeEndOf(other) && other.opensBeforeEndOf(this);
    }

    /** How long it lasts on a day on which no clock changes. */
    public Duration length() {
        return to.equals(MIDNIGHT) ? Duration.between(from, LocalTime.MAX).plusNanos(1) : Duration.between(from, to);
    }

    /**
     * The real time that these hours are on that day, or nothing where the clock jumps over them.
     *
     * <p>Whoever looks at the wall clock within it never reads a time outside the hours: a boundary that the clock
     * leaves out is the instant of the jump; of a boundary that it shows twice, opening is the second showing and closing
     * the first, and where one doubled hour holds both, both are the first.
     *
     * @see <a href="../../../../../../../../docs/decisions/0007-hours-on-the-day-the-clocks-change.md">why</a>
     */
    Optional<TimeRange> on(LocalDate day, ZoneId zone) {
        LocalDateTime opening = day.atTime(from);
        LocalDateTime closing = to.equals(MIDNIGHT) ? day.plusDays(1).atStartOfDay() : day.atTime(to);
        var rules = zone.getRules();
        var atOpening = rules.getTransition(opening);
        var atClosing = rules.getTransition(closing);

        Instant start;
        if (atOpening == null) {
            start = opening.toInstant(rules.getOffset(opening));
        } else if (atOpening.isGap()) {
            start = atOpening.getInstant();
        } else if (Objects.equals(atOpening, atClosing)) {
            start = opening.toInstant(atOpening.getOffsetBefore());
        } else {
            start = opening.toInstant(atOpening.getOffsetAfter());
        }

        Instant end;
        if (atClosing == null) {
            end = closing.toInstant(rules.getOffset(closing));
        } else if (atClosing.isGap()) {
            end = atClosing.getInstant();
        } else {
            end = closing.toInstant(atClosing.getOffsetBefore());
        }
        return start.isBefore(end) ? Optional.of(new TimeRange(start, end)) : Optional.empty();
    }

    /** A copy in time order, which must not overlap. */
    static List<OpeningRange> disjoint(List<OpeningRange> ranges) {
        if (anyOverlap(ranges)) {
            throw new IllegalArgumentException("Opening hours of one day must not overlap: " + ranges);
        }
        return inTimeOrder(ranges);
    }

    private static List<OpeningRange> inTimeOrder(List<OpeningRange> ranges) {
        var inOrder = new ArrayList<>(ranges);
        inOrder.sort(IN_TIME_ORDER);
        return List.copyOf(inOrder);
    }

    private boolean opensBeforeEndOf(OpeningRange other) {
        return other.to.equals(MIDNIGHT) || from.isBefore(other.to);
    }
}
