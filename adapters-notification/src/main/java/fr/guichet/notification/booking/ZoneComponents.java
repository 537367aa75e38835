package fr.guichet.notification.booking;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Time zones as calendars read them: when the clocks change, and by how much (RFC 5545, VTIMEZONE). */
final class ZoneComponents {

    private static final int WEEK = 7;

    private ZoneComponents() {}

    /** The zone's offsets, right for every instant from the first on: by rule where the zone has one, up to the last otherwise. */
    static VTimezone component(ZoneId zone, Instant first, Instant last) {
        var component = new VTimezone(zone.getId());
        var rules = zone.getRules();
        var year = first.atZone(zone).getYear() - 1;
        var ruled = year >= firstRuledYear(rules) ? rules.getTransitionRules() : List.<ZoneOffsetTransitionRule>of();
        var yearly = ruled.stream().flatMap(rule -> yearly(rule, year).stream()).toList();
        if (ruled.isEmpty() || yearly.size() < ruled.size()) {
            addTransitions(component, rules, first, last);
        } else {
            for (int i = 0; i < ruled.size(); i++) {
                observance(rules, ruled.get(i).createTransition(year), component)
                        .setRecurrenceRule(yearly.get(i));
            }
        }
        return component;
    }

    private static int firstRuledYear(ZoneRules rules) {
        var listed = rules.getTransitions();
        return listed.isEmpty()
                ? Integer.MIN_VALUE
                : listed.getLast().getDateTimeBefore().getYear() + 1;
    }

    private static void addTransitions(VTimezone component, ZoneRules rules, Instant first, Instant last) {
        var before = rules.previousTransition(first.plusNanos(1));
        if (before == null) {
            var offset = rules.getOffset(first);
            var always = new StandardTime();
            always.setDateStart(components(LocalDateTime.of(1970, 1, 1, 0, 0)));
            always.setTimezoneOffsetFrom(offset(offset));
            always.setTimezoneOffsetTo(offset(offset));
            component.addStandardTime(always);
        } else {
            observance(rules, before, component);
        }
        for (var next = rules.nextTransition(first);
                next != null && !next.getInstant().isAfter(last);
                next = rules.nextTransition(next.getInstant())) {
            observance(rules, next, component);
        }
    }

    private static Observance observance(ZoneRules rules, ZoneOffsetTransition transition, VTimezone component) {
        if (rules.isDaylightSavings(transition.getInstant())) {
            var summer = new DaylightSavingsTime();
            component.addDaylightSavingsTime(summer);
            return filled(summer, transition);
        }
        var winter = new StandardTime();
        component.addStandardTime(winter);
        return filled(winter, transition);
    }

    private static Observance filled(Observance observance, ZoneOffsetTransition transition) {
        observance.setDateStart(components(transition.getDateTimeBefore()));
        observance.setTimezoneOffsetFrom(offset(transition.getOffsetBefore()));
        observance.setTimezoneOffsetTo(offset(transition.getOffsetAfter()));
        return observance;
    }

    /**
     * Such as « the last Sunday of March », told in the days that the clocks there show: where they change at 1:00 UTC, it may
     * still be Saturday. Nothing where no such words are right in every year.
     */
    private static Optional<Recurrence> yearly(ZoneOffsetTransitionRule rule, int year) {
        var month = rule.getMonth();
        var weekday = rule.getDayOfWeek();
        var candidates = weekday == null ? 1 : WEEK;
        var first = rule.getDayOfMonthIndicator();
        if (first < 0) {
            first += month.maxLength() + 2 - candidates;
            if (month.minLength() < month.maxLength()) {
                return Optional.empty();
            }
        }
        var shift = (int) ChronoUnit.DAYS.between(
                named(LocalDate.of(year, month, first), weekday),
                rule.createTransition(year).getDateTimeBefore().toLocalDate());
        first += shift;
        var last = first + candidates - 1;
        if (first < 1 || last > month.minLength()) {
            return Optional.empty();
        }
        var yearly = new Recurrence.Builder(Frequency.YEARLY).byMonth(month.getValue());
        if (weekday == null) {
            return Optional.of(yearly.byMonthDay(first).build());
        }
        var byDay = DayOfWeek.valueOf(weekday.plus(shift).name());
        if (last == month.maxLength()) {
            return Optional.of(yearly.byDay(-1, byDay).build());
        }
        if (first % WEEK == 1) {
            return Optional.of(yearly.byDay(first / WEEK + 1, byDay).build());
        }
        for (var candidate = first; candidate <= last; candidate++) {
            yearly.byMonthDay(candidate);
        }
        return Optional.of(yearly.byDay(byDay).build());
    }

    private static LocalDate named(LocalDate first, java.time.@Nullable DayOfWeek weekday) {
        return weekday == null ? first : first.with(TemporalAdjusters.nextOrSame(weekday));
    }

    private static DateTimeComponents components(LocalDateTime local) {
        return new DateTimeComponents(
                local.getYear(),
                local.getMonthValue(),
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond(),
                false);
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(Duration.ofSeconds(offset.getTotalSeconds()).toMillis());
    }
}
