package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.NOTHING_BOOKED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("spec B1: random agendas around every change of clocks from 2024 to 2036")
class ClockChangesPropertyTest {

    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2037-01-01T00:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    static Stream<ZoneId> zones() {
        return Chance.ZONES.stream();
    }

    private static List<ZoneOffsetTransition> changesOf(ZoneId zone) {
        var changes = new ArrayList<ZoneOffsetTransition>();
        var change = zone.getRules().nextTransition(FROM);
        while (change != null && change.getInstant().isBefore(TO)) {
            changes.add(change);
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return changes;
    }

    @Test
    void paris_changes_its_clocks_26_times() {
        assertThat(changesOf(BookingFixtures.PARIS)).hasSize(26);
    }

    @ParameterizedTest
    @MethodSource("zones")
    void every_offered_slot_exists_once_lasts_its_real_duration_and_lies_inside_the_wall_clock_hours(ZoneId zone) {
        Seeds.tryEach(2, chance -> {
            for (var change : changesOf(zone)) {
                var day = change.getDateTimeBefore().toLocalDate();
                var agenda = chance.agenda(zone, day);
                var session = chance.session();
                var now = day.minusDays(3).atStartOfDay(zone).toInstant();
                var slots = agenda.offeredSlots(session, day.minusDays(1), day.plusDays(1), NOTHING_BOOKED, now);

                assertThat(slots)
                        .extracting(Slot::start)
                        .isSorted()
                        .doesNotHaveDuplicates()
                        .allMatch(start -> !agenda.dayOf(start).isBefore(day.minusDays(1)))
                        .allMatch(start -> !agenda.dayOf(start).isAfter(day.plusDays(1)));
                for (Slot slot : slots) {
                    assertThat(slot.time().length()).isEqualTo(session);
                    assertThat(wallClockIsInsideHoursAllAlong(agenda, slot.time()))
                            .as("%s on %s in %s", slot, change, agenda)
                            .isTrue();
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("zones")
    void no_time_within_the_hours_is_lost_unless_the_clock_shows_a_boundary_twice(ZoneId zone) {
        Seeds.tryEach(2, chance -> {
            for (var change : changesOf(zone)) {
                var day = change.getDateTimeBefore().toLocalDate();
                for (OpeningRange range : chance.openingRanges()) {
                    if (isShownTwice(zone, day.atTime(range.from())) || isShownTwice(zone, closing(day, range))) {
                        continue;
                    }
                    long expected = minutesOnTheWall(zone, day, range);
                    long actual = range.on(day, zone)
                            .map(time -> time.length().toMinutes())
                            .orElse(0L);
                    assertThat(actual).as("%s on %s in %s", range, day, zone).isEqualTo(expected);
                }
            }
        });
    }

    private static boolean isShownTwice(ZoneId zone, LocalDateTime time) {
        return zone.getRules().getValidOffsets(time).size() == 2;
    }

    private static LocalDateTime closing(LocalDate day, OpeningRange range) {
        return range.to().equals(LocalTime.MIDNIGHT) ? day.plusDays(1).atStartOfDay() : day.atTime(range.to());
    }

    /** Watches the clock for two days. */
    private static long minutesOnTheWall(ZoneId zone, LocalDate day, OpeningRange range) {
        long minutes = 0;
        Instant end = day.plusDays(1).atTime(12, 0).atZone(zone).toInstant();
        for (Instant t = day.minusDays(1).atTime(12, 0).atZone(zone).toInstant(); t.isBefore(end); t = t.plus(MINUTE)) {
            var shown = LocalDateTime.ofInstant(t, zone);
            if (shown.toLocalDate().equals(day) && holds(range, shown.toLocalTime())) {
                minutes++;
            }
        }
        return minutes;
    }

    /** Watches the clock during the slot, knowing nothing of how the agenda turns hours into time. */
    private static boolean wallClockIsInsideHoursAllAlong(Agenda agenda, TimeRange time) {
        for (Instant t = time.start(); t.isBefore(time.end()); t = t.plus(MINUTE)) {
            var shown = LocalDateTime.ofInstant(t, agenda.zone());
            if (hoursOnPaper(agenda, shown.toLocalDate()).stream()
                    .noneMatch(range -> holds(range, shown.toLocalTime()))) {
                return false;
            }
        }
        return true;
    }

    private static List<OpeningRange> hoursOnPaper(Agenda agenda, LocalDate day) {
        return agenda.exceptions().stream()
                .filter(exception -> exception.day().equals(day))
                .findFirst()
                .map(DayException::ranges)
                .orElseGet(() -> agenda.policy().closedOnPublicHolidays()
                                && agenda.publicHolidays().contains(day)
                        ? List.of()
                        : agenda.hours().on(day));
    }

    private static boolean holds(OpeningRange range, LocalTime shown) {
        return !shown.isBefore(range.from()) && (range.to().equals(LocalTime.MIDNIGHT) || shown.isBefore(range.to()));
    }
}
