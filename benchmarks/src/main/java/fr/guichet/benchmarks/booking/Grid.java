package fr.guichet.benchmarks.booking;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The starts that the default policy offers, eight on every working day from tomorrow on (spec section 2). */
final class Grid {

    static final Duration SESSION = Duration.ofMinutes(45);
    static final Duration GAP = Duration.ofMinutes(10);

    /** How far ahead the agendas of the measurement are open: as far as an agenda can be. */
    static final int HORIZON_DAYS = 3650;

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final List<LocalTime> TIMES = Stream.of(
                    "09:00", "09:55", "10:50", "11:45", "13:30", "14:25", "15:20", "16:15")
            .map(LocalTime::parse)
            .toList();

    private final List<Instant> starts;

    private Grid(List<Instant> starts) {
        this.starts = starts;
    }

    /** From so many days after today, to so many. */
    static Grid between(int first, int last) {
        var today = LocalDate.now(PARIS);
        return new Grid(today.plusDays(first)
                .datesUntil(today.plusDays(last + 1L))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .flatMap(day -> TIMES.stream()
                        .map(time -> day.atTime(time).atZone(PARIS).toInstant()))
                .toList());
    }

    Instant start(int number) {
        return starts.get(number);
    }

    List<Instant> starts() {
        return starts;
    }

    int size() {
        return starts.size();
    }

    static LocalDate today() {
        return LocalDate.now(PARIS);
    }
}
