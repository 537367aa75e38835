package fr.guichet.web.site.booking;

import fr.guichet.domain.booking.OpeningRange;
import fr.guichet.domain.booking.WeeklyHours;
import fr.guichet.web.Fields;
import fr.guichet.web.api.booking.RangeWire;
import fr.guichet.web.site.Typed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Opening hours as a form has them: pairs of times for each day, of which empty ones mean nothing. */
final class TypedWeek {

    /** As many pairs as a day has on the page at first, and at most. */
    static final int USUAL = 2;

    static final int MOST = 8;

    /** The days by their names in the form, as the wire has them. */
    static final List<String> DAYS = List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");

    private TypedWeek() {}

    static Map<DayOfWeek, List<OpeningRange>> read(Typed typed, Fields fields) {
        var week = new EnumMap<DayOfWeek, List<OpeningRange>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, ranges(typed, fields, word(day)));
        }
        return week;
    }

    /** The ranges of one day. */
    static List<OpeningRange> ranges(Typed typed, Fields fields, String word) {
        var ranges = new ArrayList<OpeningRange>();
        for (int i = 0; i < MOST; i++) {
            var path = path(word, i);
            var wire = new RangeWire(typed.text(path + ".de"), typed.text(path + ".a"));
            if (!isBlank(wire.de()) || !isBlank(wire.a())) {
                wire.read(fields, path, ranges).ifPresent(ranges::add);
            }
        }
        return ranges;
    }

    /** The form's fields for these hours. */
    static Map<String, String> fields(WeeklyHours hours) {
        var fields = new HashMap<String, String>();
        fields.put("du", hours.validFrom().toString());
        fields.put("au", hours.validUntil().map(LocalDate::toString).orElse(""));
        for (var day : DayOfWeek.values()) {
            var ranges = RangeWire.all(hours.on(day));
            for (int i = 0; i < ranges.size(); i++) {
                fields.put(
                        path(word(day), i) + ".de",
                        Objects.requireNonNull(ranges.get(i).de()));
                fields.put(
                        path(word(day), i) + ".a",
                        Objects.requireNonNull(ranges.get(i).a()));
            }
        }
        return fields;
    }

    /** Where that range stands in the form. */
    static String pathOf(Typed typed, String word, OpeningRange range) {
        for (int i = 0; i < MOST; i++) {
            if (Objects.equals(RangeWire.of(range).de(), typed.text(path(word, i) + ".de"))) {
                return path(word, i);
            }
        }
        return path(word, 0);
    }

    /** How many pairs each day has on the page. */
    static int pairs(Map<String, String> filled, @Nullable String wanted) {
        int last = USUAL;
        for (var word : DAYS) {
            for (int i = 0; i < MOST; i++) {
                if (!isBlank(filled.get(path(word, i) + ".de")) || !isBlank(filled.get(path(word, i) + ".a"))) {
                    last = Math.max(last, i + 1);
                }
            }
        }
        return wanted == null || !wanted.matches("[1-8]") ? last : Math.max(last, Integer.parseInt(wanted));
    }

    static String word(DayOfWeek day) {
        return DAYS.get(day.getValue() - 1);
    }

    private static String path(String word, int pair) {
        return word + "[" + pair + "]";
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
