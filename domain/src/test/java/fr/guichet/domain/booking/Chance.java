package fr.guichet.domain.booking;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;

/** Random agendas and what else a property asks for, decided by a seed alone. */
final class Chance {

    /** Zones that change their clocks at different hours, at midnight, by half an hour, around Ramadan, or not at all. */
    static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Paris"),
            ZoneId.of("America/New_York"),
            ZoneId.of("America/Havana"),
            ZoneId.of("America/Santiago"),
            ZoneId.of("America/Nuuk"),
            ZoneId.of("America/St_Johns"),
            ZoneId.of("Atlantic/Azores"),
            ZoneId.of("Africa/Casablanca"),
            ZoneId.of("Africa/Cairo"),
            ZoneId.of("Asia/Beirut"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Pacific/Chatham"),
            ZoneId.of("Indian/Reunion"));

    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A number from the least to the most, both possible. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    Duration minutes(int least, int most, int multipleOf) {
        return Duration.ofMinutes((long) between(least / multipleOf, most / multipleOf) * multipleOf);
    }

    Instant minuteWithin(Instant from, Instant to) {
        return from.plus(
                Duration.ofMinutes(random.nextLong(Duration.between(from, to).toMinutes())));
    }

    Duration session() {
        return minutes(5, 120, 5);
    }

    BookingPolicy policy() {
        return new BookingPolicy(
                minutes(0, 30, oneIn(4) ? 1 : 5),
                oneIn(2) ? Optional.of(minutes(5, 60, oneIn(4) ? 1 : 5)) : Optional.empty(),
                between(0, 14),
                oneIn(3) ? minutes(0, 2000, 1) : Duration.ZERO,
                Duration.ZERO,
                between(1, 10),
                oneIn(2));
    }

    /** Up to four ranges of a day, which may touch, begin or end with the day, or fill it. */
    List<OpeningRange> openingRanges() {
        int multipleOf = oneIn(3) ? 1 : 15;
        var cuts = new TreeSet<Integer>();
        int wanted = 2 * between(0, 4);
        while (cuts.size() < wanted) {
            // Half of the cuts fall where clocks change.
            int last = oneIn(2) ? 4 * 60 : 24 * 60;
            cuts.add(between(0, last / multipleOf) * multipleOf);
        }
        var ranges = new ArrayList<OpeningRange>();
        var times = List.copyOf(cuts);
        for (int i = 0; i < times.size(); i += 2) {
            ranges.add(new OpeningRange(time(times.get(i)), time(times.get(i + 1))));
            if (oneIn(4) && i + 2 < times.size()) {
                ranges.add(new OpeningRange(time(times.get(i + 1)), time(times.get(i + 2))));
            }
        }
        return ranges;
    }

    private static LocalTime time(int minuteOfDay) {
        return LocalTime.MIDNIGHT.plusMinutes(minuteOfDay);
    }

    WeeklyHours weeklyHours(LocalDate validFrom) {
        var days = new EnumMap<DayOfWeek, List<OpeningRange>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (!oneIn(5)) {
                days.put(day, openingRanges());
            }
        }
        return new WeeklyHours(
                validFrom, oneIn(2) ? Optional.of(validFrom.plusDays(between(0, 400))) : Optional.empty(), days);
    }

    /** An agenda whose exceptions, absences, holidays and changes of hours fall within some days of the given one. */
    Agenda agenda(ZoneId zone, LocalDate around) {
        var periods = new ArrayList<WeeklyHours>();
        var always = weeklyHours(around.minusDays(1000));
        periods.add(new WeeklyHours(always.validFrom(), Optional.of(around.plusDays(1000)), always.days()));
        if (oneIn(2)) {
            periods.add(weeklyHours(around.plusDays(between(-7, 7))));
        }
        var exceptions = new ArrayList<DayException>();
        for (LocalDate day : someDays(around)) {
            exceptions.add(new DayException(new DayException.Id(uuid()), day, oneIn(2) ? List.of() : openingRanges()));
        }
        var absences = new ArrayList<Absence>();
        for (int i = between(0, 3); i > 0; i--) {
            var start = around.plusDays(between(-7, 7))
                    .atStartOfDay(zone)
                    .toInstant()
                    .plus(minutes(0, 1439, 1));
            absences.add(new Absence(
                    new Absence.Id(uuid()), TimeRange.starting(start, minutes(1, 1500, 1)), Optional.empty()));
        }
        return new Agenda(
                new Practitioner.Id(uuid()),
                zone,
                policy(),
                new OpeningHours(periods),
                exceptions,
                absences,
                someDays(around));
    }

    private Set<LocalDate> someDays(LocalDate around) {
        var days = new HashSet<LocalDate>();
        for (int i = between(0, 3); i > 0; i--) {
            days.add(around.plusDays(between(-7, 7)));
        }
        return days;
    }

    <T> Optional<T> anyOf(Collection<T> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(oneOf(List.copyOf(choices)));
    }
}
