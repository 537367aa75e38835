package fr.guichet.web.api.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.guichet.application.booking.AgendaChangeOutcome;
import fr.guichet.domain.booking.OpeningHours;
import fr.guichet.domain.booking.OpeningRange;
import fr.guichet.domain.booking.WeeklyHours;
import fr.guichet.web.Fields;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Weekly hours with their dates, as {@code horaires} carries them (spec B4). */
public record HoursWire(
        @Nullable List<PeriodWire> periodes, @Nullable Boolean confirmer) {

    public record PeriodWire(
            @Nullable String du,
            @Nullable String au,
            @Nullable WeekWire jours) {}

    /** A day that is not there is closed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WeekWire(
            @Nullable List<RangeWire> lundi,
            @Nullable List<RangeWire> mardi,
            @Nullable List<RangeWire> mercredi,
            @Nullable List<RangeWire> jeudi,
            @Nullable List<RangeWire> vendredi,
            @Nullable List<RangeWire> samedi,
            @Nullable List<RangeWire> dimanche) {

        static WeekWire of(WeeklyHours hours) {
            return new WeekWire(
                    ranges(hours, DayOfWeek.MONDAY),
                    ranges(hours, DayOfWeek.TUESDAY),
                    ranges(hours, DayOfWeek.WEDNESDAY),
                    ranges(hours, DayOfWeek.THURSDAY),
                    ranges(hours, DayOfWeek.FRIDAY),
                    ranges(hours, DayOfWeek.SATURDAY),
                    ranges(hours, DayOfWeek.SUNDAY));
        }

        @Nullable
        List<RangeWire> of(DayOfWeek day) {
            return switch (day) {
                case MONDAY -> lundi;
                case TUESDAY -> mardi;
                case WEDNESDAY -> mercredi;
                case THURSDAY -> jeudi;
                case FRIDAY -> vendredi;
                case SATURDAY -> samedi;
                case SUNDAY -> dimanche;
            };
        }

        private static @Nullable List<RangeWire> ranges(WeeklyHours hours, DayOfWeek day) {
            return hours.on(day).isEmpty() ? null : RangeWire.all(hours.on(day));
        }
    }

    public static List<PeriodWire> periods(OpeningHours hours) {
        return hours.periods().stream()
                .map(period -> new PeriodWire(
                        period.validFrom().toString(),
                        period.validUntil().map(LocalDate::toString).orElse(null),
                        WeekWire.of(period)))
                .toList();
    }

    /** The domain's hours, or everything that is wrong with these. */
    OpeningHours read(Fields fields) {
        if (periodes == null) {
            fields.refuse("periodes", "field.required");
        }
        var given = periodes == null ? List.<PeriodWire>of() : periodes;
        var periods = new ArrayList<WeeklyHours>();
        var firstDays = new HashSet<LocalDate>();
        for (int i = 0; i < given.size(); i++) {
            period(fields.in("periodes", i), given.get(i), firstDays).ifPresent(periods::add);
        }
        fields.check();
        return new OpeningHours(periods);
    }

    private static Optional<WeeklyHours> period(Fields fields, PeriodWire wire, HashSet<LocalDate> firstDays) {
        var du = date(fields, "du", wire.du(), true);
        var au = date(fields, "au", wire.au(), false);
        var days = week(fields, wire.jours());
        if (du.isEmpty()) {
            return Optional.empty();
        }
        if (!firstDays.add(du.get())) {
            fields.refuse("du", "booking.periods-same-start");
        }
        if (au.isPresent() && au.get().isBefore(du.get())) {
            fields.refuse("au", "booking.days-order");
            return Optional.empty();
        }
        return Optional.of(new WeeklyHours(du.get(), au, days));
    }

    private static Map<DayOfWeek, List<OpeningRange>> week(Fields fields, @Nullable WeekWire week) {
        var days = new EnumMap<DayOfWeek, List<OpeningRange>>(DayOfWeek.class);
        if (week == null) {
            fields.refuse("jours", "field.required");
            return days;
        }
        for (var day : DayOfWeek.values()) {
            days.put(day, RangeWire.ranges(fields.in("jours"), word(day), week.of(day)));
        }
        return days;
    }

    /** A date without an end to all reading when it is wrong, so that the rest is looked at too. */
    private static Optional<LocalDate> date(Fields all, String member, @Nullable String given, boolean required) {
        var alone = new Fields();
        var read = (required ? alone.required(member, given) : alone.optional(member, given)).date();
        alone.errors()
                .forEach(error ->
                        all.refuse(member, error.key(), error.arguments().toArray()));
        return alone.isValid() ? read.optional() : Optional.empty();
    }

    /** Where in this body the range stands that is too short. */
    String pathOf(AgendaChangeOutcome.RangeTooShort<?> tooShort) {
        var given = periodes == null ? List.<PeriodWire>of() : periodes;
        for (int i = 0; i < given.size(); i++) {
            var period = given.get(i);
            if (tooShort.period().map(LocalDate::toString).equals(Optional.ofNullable(period.du()))
                    && period.jours() != null
                    && tooShort.day().isPresent()) {
                var day = tooShort.day().get();
                var ranges = Optional.ofNullable(period.jours().of(day)).orElse(List.of());
                for (int j = 0; j < ranges.size(); j++) {
                    if (Objects.equals(
                            RangeWire.of(tooShort.range()).de(), ranges.get(j).de())) {
                        return "periodes[" + i + "].jours." + word(day) + "[" + j + "]";
                    }
                }
            }
        }
        return "periodes";
    }

    private static String word(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> "lundi";
            case TUESDAY -> "mardi";
            case WEDNESDAY -> "mercredi";
            case THURSDAY -> "jeudi";
            case FRIDAY -> "vendredi";
            case SATURDAY -> "samedi";
            case SUNDAY -> "dimanche";
        };
    }
}
