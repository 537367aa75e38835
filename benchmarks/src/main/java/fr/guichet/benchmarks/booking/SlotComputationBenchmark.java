package fr.guichet.benchmarks.booking;

import fr.guichet.domain.booking.Agenda;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.BookedTime;
import fr.guichet.domain.booking.BookedTimes;
import fr.guichet.domain.booking.BookingPolicy;
import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.domain.booking.BookingRequest;
import fr.guichet.domain.booking.ClientDiary;
import fr.guichet.domain.booking.OpeningHours;
import fr.guichet.domain.booking.OpeningRange;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Slot;
import fr.guichet.domain.booking.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Sixty days of one busy agenda, with more and more booked in it.
 *
 * <p>Samples single calls, because their median holds still on a machine that has other things to do, and an average does not.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SlotComputationBenchmark {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate FROM = LocalDate.of(2026, 3, 5);
    private static final LocalDate TO = FROM.plusDays(59);
    private static final Instant NOW = FROM.atStartOfDay(PARIS).toInstant();
    private static final Duration SESSION = Duration.ofMinutes(45);
    private static final Duration SHORT_SESSION = Duration.ofMinutes(10);

    /** Open from 8:00 to 20:00 on all days; a gap of 5 minutes; a start every quarter of an hour. */
    private static final Agenda AGENDA = new Agenda(
            new Practitioner.Id(new UUID(0, 1)),
            PARIS,
            new BookingPolicy(
                    Duration.ofMinutes(5),
                    Optional.of(Duration.ofMinutes(15)),
                    60,
                    Duration.ZERO,
                    Duration.ZERO,
                    10,
                    false),
            new OpeningHours(List.of(WeeklyHours.from(
                    LocalDate.EPOCH,
                    List.of(new OpeningRange(LocalTime.of(8, 0), LocalTime.of(20, 0))),
                    DayOfWeek.values()))),
            List.of(),
            List.of(),
            Set.of());

    @Param({"0", "200", "2000"})
    public int appointments;

    private List<BookedTime> booked = List.of();
    private List<Slot> grid = List.of();

    /** Books short sessions all over the sixty days, the same ones in every run. */
    @Setup
    public void book() {
        var free = new ArrayList<>(AGENDA.offeredSlots(SHORT_SESSION, FROM, TO, BookedTimes.of(List.of()), NOW));
        Collections.shuffle(free, new Random(20_261_122));
        var chosen = new ArrayList<BookedTime>();
        for (Slot slot : free.subList(0, appointments)) {
            var id = new Appointment.Id(new UUID(1, chosen.size()));
            chosen.add(new BookedTime(id, slot.time(), AGENDA.policy().gap()));
        }
        booked = List.copyOf(chosen);
        grid = AGENDA.offeredSlots(SESSION, FROM, TO, BookedTimes.of(List.of()), NOW);
    }

    /** What a request for sixty days of slots asks of the rules, the ordering of what is booked included. */
    @Benchmark
    public List<Slot> offeredSlots() {
        return AGENDA.offeredSlots(SESSION, FROM, TO, BookedTimes.of(booked), NOW);
    }

    /** The same answer for comparison, with the grid as a gift, by looking at every appointment for every start. */
    @Benchmark
    public List<Slot> scanOfAllForEach() {
        var offered = new ArrayList<Slot>();
        for (Slot slot : grid) {
            var wanted = AGENDA.policy().occupiedBy(slot.time());
            if (booked.stream().noneMatch(it -> it.occupied().overlaps(wanted))) {
                offered.add(slot);
            }
        }
        return offered;
    }

    /** The decision on one booking, all rules, with sixty days of appointments handed in. */
    @Benchmark
    public Optional<BookingRejection> decideOnOne() {
        var request = BookingRequest.at(grid.getLast().start(), SESSION);
        return AGENDA.refuse(request, BookedTimes.of(booked), ClientDiary.EMPTY, NOW);
    }
}
