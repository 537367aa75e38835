package fr.guichet.domain.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When one practitioner can be booked, all bookings aside: the data behind spec B1 to B5 and the questions to it.
 *
 * <p>Pure: now, and what is booked, are handed in. An exception counts before a public holiday, and that before the week's
 * hours.
 *
 * @param zone the practice's, in which days and opening hours are read
 * @param exceptions at most one a day
 * @param publicHolidays those of the days that can be asked about, whether the policy minds them or not
 */
public record Agenda(
        Practitioner.Id practitioner,
        ZoneId zone,
        BookingPolicy policy,
        OpeningHours hours,
        List<DayException> exceptions,
        List<Absence> absences,
        Set<LocalDate> publicHolidays) {

    public Agenda {
        exceptions = exceptions.stream()
                .sorted(Comparator.comparing(DayException::day))
                .toList();
        for (int i = 1; i < exceptions.size(); i++) {
            if (exceptions.get(i - 1).day().equals(exceptions.get(i).day())) {
                throw new IllegalArgumentException(
                        "Two exceptions for " + exceptions.get(i).day());
            }
        }
        absences = List.copyOf(absences);
        publicHolidays = Set.copyOf(publicHolidays);
    }

    /** The practice's day at that instant. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The opening hours of one day in real time. */
    public DayHours hoursOn(LocalDate day) {
        var exception = exceptionOn(day);
        if (exception.isPresent()) {
            return dayHours(day, exception.get().ranges(), DayHours.Source.EXCEPTION);
        }
        if (policy.closedOnPublicHolidays() && publicHolidays.contains(day)) {
            return new DayHours(day, List.of(), DayHours.Source.PUBLIC_HOLIDAY);
        }
        return dayHours(day, hours.on(day), DayHours.Source.WEEKLY_HOURS);
    }

    /** The slots of that length from one day to another, both included, in time order (spec B2, B3). */
    public List<Slot> offeredSlots(Duration session, LocalDate from, LocalDate to, BookedTimes taken, Instant now) {
        return offeredSlots(session, from, to, taken, ClientDiary.EMPTY, now);
    }

    /** Those that somebody could book who has booked elsewhere, too: none, where they may have no more. */
    public List<Slot> offeredSlots(
            Duration session, LocalDate from, LocalDate to, BookedTimes taken, ClientDiary client, Instant now) {
        return policy.refuseOneMore(client, now).isPresent()
                ? List.of()
                : freeSlots(session, from, to, taken, client, now);
    }

    /** Those to which somebody could move an appointment of theirs, the time that it has left out (spec B7). */
    public List<Slot> slotsToMoveTo(
            BookedTime moved, LocalDate from, LocalDate to, BookedTimes taken, ClientDiary client, Instant now) {
        var free = freeSlots(
                moved.time().length(),
                from,
                to,
                taken.without(moved.appointment()),
                client.without(moved.appointment()),
                now);
        return free.stream().filter(slot -> !slot.time().equals(moved.time())).toList();
    }

    private List<Slot> freeSlots(
            Duration session, LocalDate from, LocalDate to, BookedTimes taken, ClientDiary client, Instant now) {
        LocalDate today = dayOf(now);
        LocalDate lastBookable = today.plusDays(policy.horizonDays());
        LocalDate last = to.isBefore(lastBookable) ? to : lastBookable;
        // Yesterday too: a clock that is put back at midnight comes to it a second time.
        LocalDate yesterday = today.minusDays(1);
        var absenceIndex = absenceIndex();
        var slots = new ArrayList<Slot>();
        for (LocalDate day = from.isAfter(yesterday) ? from : yesterday; !day.isAfter(last); day = day.plusDays(1)) {
            for (var attempt : gridStarts(hoursOn(day), session, absenceIndex, taken, client, now, today)) {
                if (BookingRules.judge(BookingRules.OF_GRID_STARTS, attempt).isEmpty()) {
                    slots.add(new Slot(attempt.time()));
                }
            }
        }
        return List.copyOf(slots);
    }

    /**
     * Why the request is refused, or nothing when it may be stored (spec B5, B8).
     *
     * @param taken what is booked with this practitioner at least within {@link BookingPolicy#occupiedBy}
     * @param client at least what the client has booked at that time or after now
     */
    public Optional<BookingRejection> refuse(
            BookingRequest request, BookedTimes taken, ClientDiary client, Instant now) {
        return BookingRules.judge(
                request.outsideRules() ? BookingRules.NEVER_WAIVED : BookingRules.ALL,
                attempt(request, taken, client, now));
    }

    /** Why sessions of that length are offered on that day or not (spec B12). */
    public DayExplanation explain(LocalDate day, Duration session, BookedTimes taken, Instant now) {
        var dayHours = hoursOn(day);
        var attempts = gridStarts(dayHours, session, absenceIndex(), taken, ClientDiary.EMPTY, now, dayOf(now));
        var starts = attempts.stream()
                .map(attempt -> new DayExplanation.Start(
                        attempt.time(), BookingRules.judge(BookingRules.OF_GRID_STARTS, attempt)))
                .toList();
        return new DayExplanation(day, explainWhole(dayHours, session, attempts, starts), starts);
    }

    /**
     * Which of the booked appointments the change would leave in a new absence, or no longer whole inside the opening hours
     * that they lie in today, in the order given (spec B4).
     */
    public List<Appointment.Booked> appointmentsTouchedBy(AgendaChange change, Collection<Appointment.Booked> booked) {
        Agenda after = with(change);
        Predicate<TimeRange> touched = change instanceof AgendaChange.NewAbsence added
                ? added.absence().time()::overlaps
                : time -> isOpenDuring(time) && !after.isOpenDuring(time);
        return booked.stream()
                .filter(appointment -> touched.test(appointment.time()))
                .toList();
    }

    /** This agenda after the change. */
    public Agenda with(AgendaChange change) {
        return switch (change) {
            case AgendaChange.NewHours it ->
                new Agenda(practitioner, zone, policy, it.hours(), exceptions, absences, publicHolidays);
            case AgendaChange.NewPolicy it ->
                new Agenda(practitioner, zone, it.policy(), hours, exceptions, absences, publicHolidays);
            case AgendaChange.NewException it ->
                withExceptions(Stream.concat(
                        exceptions.stream()
                                .filter(old -> !old.day().equals(it.exception().day())),
                        Stream.of(it.exception())));
            case AgendaChange.RemovedException it ->
                withExceptions(exceptions.stream().filter(old -> !old.id().equals(it.exception())));
            case AgendaChange.NewAbsence it -> withAbsences(Stream.concat(absences.stream(), Stream.of(it.absence())));
            case AgendaChange.RemovedAbsence it ->
                withAbsences(absences.stream().filter(old -> !old.id().equals(it.absence())));
        };
    }

    /** What the rules look at when they judge the request. */
    BookingAttempt attempt(BookingRequest request, BookedTimes taken, ClientDiary client, Instant now) {
        var moved = request.moved();
        return new BookingAttempt(
                request.time(),
                policy,
                hoursOn(dayOf(request.start())),
                absenceIndex(),
                moved.map(taken::without).orElse(taken),
                moved.map(client::without).orElse(client),
                moved.isEmpty(),
                now,
                dayOf(now));
    }

    private Optional<BookingRejection> explainWhole(
            DayHours day, Duration session, List<BookingAttempt> attempts, List<DayExplanation.Start> starts) {
        if (day.open().isEmpty()) {
            return Optional.of(new BookingRejection.ClosedDay(day.day(), day.source()));
        }
        if (attempts.isEmpty()) {
            return Optional.of(new BookingRejection.OutsideOpeningHours(
                    TimeRange.starting(day.open().getFirst().start(), session)));
        }
        if (starts.stream().anyMatch(DayExplanation.Start::isOffered)) {
            return Optional.empty();
        }
        return BookingRules.OF_GRID_STARTS.stream()
                .flatMap(rule -> attempts.stream().map(rule::judge))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private List<BookingAttempt> gridStarts(
            DayHours day,
            Duration session,
            RangeIndex<Absence> absenceIndex,
            BookedTimes taken,
            ClientDiary client,
            Instant now,
            LocalDate today) {
        var step = policy.stepFor(session);
        return day.open().stream()
                .flatMap(open -> Grid.sessions(open, session, step).stream())
                .map(time -> new BookingAttempt(time, policy, day, absenceIndex, taken, client, true, now, today))
                .toList();
    }

    private boolean isOpenDuring(TimeRange time) {
        return hoursOn(dayOf(time.start())).around(time).isPresent();
    }

    private DayHours dayHours(LocalDate day, List<OpeningRange> ranges, DayHours.Source source) {
        return new DayHours(
                day,
                ranges.stream().flatMap(range -> range.on(day, zone).stream()).toList(),
                source);
    }

    private Optional<DayException> exceptionOn(LocalDate day) {
        int low = 0;
        int high = exceptions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (exceptions.get(middle).day().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < exceptions.size() && exceptions.get(low).day().equals(day)
                ? Optional.of(exceptions.get(low))
                : Optional.empty();
    }

    private RangeIndex<Absence> absenceIndex() {
        return RangeIndex.of(absences, Absence::time);
    }

    private Agenda withExceptions(Stream<DayException> all) {
        return new Agenda(practitioner, zone, policy, hours, all.toList(), absences, publicHolidays);
    }

    private Agenda withAbsences(Stream<Absence> all) {
        return new Agenda(practitioner, zone, policy, hours, exceptions, all.toList(), publicHolidays);
    }
}
