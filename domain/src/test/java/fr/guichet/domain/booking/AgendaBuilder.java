package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.day;
import static fr.guichet.domain.booking.BookingFixtures.ranges;
import static fr.guichet.domain.booking.BookingFixtures.uuid;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The coach's agenda, where the test does not say otherwise. */
public final class AgendaBuilder {

    private final List<DayException> exceptions = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private final Set<LocalDate> publicHolidays = new HashSet<>();
    private Practitioner.Id practitioner = BookingFixtures.CAMILLE;
    private ZoneId zone = BookingFixtures.PARIS;
    private BookingPolicy policy = BookingPolicy.DEFAULT;
    private OpeningHours hours = OpeningHours.DEFAULT;

    AgendaBuilder() {}

    public AgendaBuilder of(Practitioner.Id id) {
        practitioner = id;
        return this;
    }

    public AgendaBuilder in(ZoneId zoneId) {
        zone = zoneId;
        return this;
    }

    public AgendaBuilder with(PolicyBuilder builder) {
        return with(builder.build());
    }

    public AgendaBuilder with(BookingPolicy bookingPolicy) {
        policy = bookingPolicy;
        return this;
    }

    public AgendaBuilder with(OpeningHours openingHours) {
        hours = openingHours;
        return this;
    }

    /** The same hours on all seven days. */
    public AgendaBuilder openDaily(String... rangesOfADay) {
        return with(
                new OpeningHours(List.of(WeeklyHours.from(LocalDate.EPOCH, ranges(rangesOfADay), DayOfWeek.values()))));
    }

    public AgendaBuilder closedOn(String date) {
        return openOn(date);
    }

    /** An exception, whose id is {@code uuid(100)} for the first one, then 101 and so on. */
    public AgendaBuilder openOn(String date, String... rangesOfTheDay) {
        exceptions.add(new DayException(
                new DayException.Id(uuid(100 + exceptions.size())), day(date), ranges(rangesOfTheDay)));
        return this;
    }

    /** An absence, whose id is {@code uuid(200)} for the first one, then 201 and so on. */
    public AgendaBuilder absent(TimeRange time) {
        absences.add(new Absence(new Absence.Id(uuid(200 + absences.size())), time, Optional.empty()));
        return this;
    }

    public AgendaBuilder publicHoliday(String date) {
        publicHolidays.add(day(date));
        return this;
    }

    public Agenda build() {
        return new Agenda(practitioner, zone, policy, hours, exceptions, absences, publicHolidays);
    }
}
