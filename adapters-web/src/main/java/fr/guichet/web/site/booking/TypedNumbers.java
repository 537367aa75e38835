package fr.guichet.web.site.booking;

import fr.guichet.web.Fields;
import fr.guichet.web.site.Typed;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers as forms have them: text, and times in the unit that suits a person. */
final class TypedNumbers {

    private static final Map<String, Long> UNITS = Map.of("minutes", 1L, "heures", 60L, "jours", 1440L);

    private final Typed typed;
    private final Fields fields;

    TypedNumbers(Typed typed, Fields fields) {
        this.typed = typed;
        this.fields = fields;
    }

    /** The number, or nothing where there is none; what is no number is refused. */
    @Nullable
    Integer whole(String name) {
        var text = typed.text(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException unreadable) {
            fields.refuse(name, "site.field.whole");
            return null;
        }
    }

    /** The number in minutes, by the unit that stands beside it. */
    @Nullable
    Integer minutes(String name) {
        var number = whole(name);
        if (number == null) {
            return null;
        }
        long minutes = number
                * Optional.ofNullable(UNITS.get(typed.text(name + "_unite"))).orElse(1L);
        return Math.clamp(minutes, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Fills in a time in the largest unit in which it is whole. */
    static void fill(Map<String, String> form, String name, Duration time) {
        var minutes = time.toMinutes();
        var unit = minutes != 0 && minutes % 1440 == 0
                ? "jours"
                : minutes != 0 && minutes % 60 == 0 ? "heures" : "minutes";
        form.put(
                name,
                Long.toString(minutes / Optional.ofNullable(UNITS.get(unit)).orElse(1L)));
        form.put(name + "_unite", unit);
    }
}
