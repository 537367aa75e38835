package fr.guichet.web.api.booking;

import fr.guichet.domain.booking.OpeningRange;
import fr.guichet.web.Fields;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opening hours of one day; closing at {@code 00:00} or {@code 24:00} means the end of the day. */
public record RangeWire(@Nullable String de, @Nullable String a) {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final String END_OF_DAY = "24:00";

    public static RangeWire of(OpeningRange range) {
        return new RangeWire(HOUR.format(range.from()), HOUR.format(range.to()));
    }

    public static List<RangeWire> all(List<OpeningRange> ranges) {
        return ranges.stream().map(RangeWire::of).toList();
    }

    /** The ranges of one day; what is wrong with them is named below the member, all of it. */
    static List<OpeningRange> ranges(Fields fields, String member, @Nullable List<RangeWire> wires) {
        var ranges = new ArrayList<OpeningRange>();
        var given = wires == null ? List.<RangeWire>of() : wires;
        for (int i = 0; i < given.size(); i++) {
            given.get(i).read(fields, member + "[" + i + "]", ranges).ifPresent(ranges::add);
        }
        return ranges;
    }

    /** The range, unless it is wrong or overlaps another one of its day. */
    public Optional<OpeningRange> read(Fields fields, String path, List<OpeningRange> others) {
        var from = time(fields, path + ".de", de);
        var to = END_OF_DAY.equals(a) ? Optional.of(LocalTime.MIDNIGHT) : time(fields, path + ".a", a);
        return from.isPresent() && to.isPresent()
                ? range(fields, path, from.get(), to.get(), others)
                : Optional.empty();
    }

    private static Optional<OpeningRange> range(
            Fields fields, String path, LocalTime from, LocalTime to, List<OpeningRange> others) {
        if (!OpeningRange.isInOrder(from, to)) {
            fields.refuse(path, "booking.range-order");
            return Optional.empty();
        }
        var range = new OpeningRange(from, to);
        if (others.stream().anyMatch(range::overlaps)) {
            fields.refuse(path, "booking.ranges-overlap");
            return Optional.empty();
        }
        return Optional.of(range);
    }

    private static Optional<LocalTime> time(Fields fields, String path, @Nullable String given) {
        if (given == null || given.isBlank()) {
            fields.refuse(path, "field.required");
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(given.strip(), HOUR));
        } catch (DateTimeException unreadable) {
            fields.refuse(path, "field.time");
            return Optional.empty();
        }
    }
}
