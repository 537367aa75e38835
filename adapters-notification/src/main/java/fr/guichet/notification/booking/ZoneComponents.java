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
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;

/** Time zones as calendars read them: when the clocks change, and by how much (RFC 5545, VTIMEZONE). */
final class ZoneComponents {

    private static final int WEEK = 7;

    private ZoneComponents() {}

    /** The zone's offsets, right for every instant from the first on: by rule where the zone has one, up to the last otherwise. */
    static VTimezone component(ZoneId zone, Instant first, Instant last) {
        var component = new VTimezone(zone.getId());
        var rules = zone.getRules();
        var firstRuled = firstRuledYear(rules);
        var year = first.atZone(zone).getYear() - 1;
        if (!rules.getTransitionRules().isEmpty() && year >= firstRuled) {
            for (var rule : rules.getTransitionRules()) {
                var observance = observance(rules, rule.createTransition(year), component);
                observance.setRecurrenceRule(yearly(rule));
            }
        } else {
            addTransitions(component, rules, first, last);
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

    /** Such as « the last Sunday of March ». */
    private static Recurrence yearly(ZoneOffsetTransitionRule rule) {
        var yearly =
                new Recurrence.Builder(Frequency.YEARLY).byMonth(rule.getMonth().getValue());
        var day = rule.getDayOfMonthIndicator();
        var weekday = rule.getDayOfWeek();
        if (weekday == null) {
            return yearly.byMonthDay(day).build();
        }
        var byDay = DayOfWeek.valueOf(weekday.name());
        if (day < 0 || day + WEEK - 1 == rule.getMonth().minLength()) {
            return yearly.byDay(-1, byDay).build();
        }
        if (day % WEEK == 1) {
            return yearly.byDay(day / WEEK + 1, byDay).build();
        }
        for (var candidate = day; candidate < day + WEEK; candidate++) {
            yearly.byMonthDay(candidate);
        }
        return yearly.byDay(byDay).build();
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
