package fr.guichet.persistence.booking;

import static fr.guichet.persistence.jooq.Tables.ABSENCE;
import static fr.guichet.persistence.jooq.Tables.ACCOUNT;
import static fr.guichet.persistence.jooq.Tables.AGENDA;
import static fr.guichet.persistence.jooq.Tables.APPOINTMENT;
import static fr.guichet.persistence.jooq.Tables.DAY_EXCEPTION;
import static fr.guichet.persistence.jooq.Tables.DAY_EXCEPTION_RANGE;
import static fr.guichet.persistence.jooq.Tables.OPENING_PERIOD;
import static fr.guichet.persistence.jooq.Tables.OPENING_RANGE;
import static fr.guichet.persistence.jooq.Tables.PRACTICE;
import static org.jooq.impl.DSL.select;

import fr.guichet.application.booking.AgendaSettings;
import fr.guichet.application.notification.Recipient;
import fr.guichet.domain.account.ContactChannel;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.booking.Absence;
import fr.guichet.domain.booking.BookingPolicy;
import fr.guichet.domain.booking.DayException;
import fr.guichet.domain.booking.OpeningHours;
import fr.guichet.domain.booking.OpeningRange;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import fr.guichet.domain.booking.TimeRange;
import fr.guichet.domain.booking.WeeklyHours;
import fr.guichet.persistence.Given;
import fr.guichet.persistence.Rows;
import fr.guichet.persistence.Rows.Row;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Param;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** All of one agenda but what is booked in it: the statements, to be sent together, and how their rows read. */
final class AgendaRows {

    static final Param<UUID> PRACTITIONER = Given.parameter("practitioner", AGENDA.PRACTITIONER_ID);
    static final Param<Instant> FROM = Given.parameter("from_instant", APPOINTMENT.START_AT);
    static final Param<Instant> TO = Given.parameter("to_instant", APPOINTMENT.START_AT);
    private static final Param<LocalDate> FIRST = Given.parameter("first_day", DAY_EXCEPTION.DAY);
    private static final Param<LocalDate> LAST = Given.parameter("last_day", DAY_EXCEPTION.DAY);

    /** In the order in which {@link #settings} reads them; the first finds no row for someone who cannot be booked. */
    static final List<Select<?>> STATEMENTS = List.of(
            select(
                            AGENDA.PRACTITIONER_ID,
                            ACCOUNT.FIRST_NAME,
                            ACCOUNT.LAST_NAME,
                            ACCOUNT.EMAIL,
                            ACCOUNT.PHONE,
                            ACCOUNT.CHANNEL,
                            PRACTICE.ZONE,
                            AGENDA.GAP_MINUTES,
                            AGENDA.STEP_MINUTES,
                            AGENDA.HORIZON_DAYS,
                            AGENDA.MINIMUM_NOTICE_MINUTES,
                            AGENDA.CHANGE_LIMIT_MINUTES,
                            AGENDA.MAX_UPCOMING,
                            AGENDA.CLOSED_ON_PUBLIC_HOLIDAYS)
                    .from(AGENDA)
                    .join(ACCOUNT)
                    .on(ACCOUNT.ID.eq(AGENDA.PRACTITIONER_ID))
                    .crossJoin(PRACTICE)
                    .where(AGENDA.PRACTITIONER_ID.eq(PRACTITIONER).and(BookingRows.CAN_BE_BOOKED)),
            select(
                            OPENING_PERIOD.VALID_FROM,
                            OPENING_PERIOD.VALID_UNTIL,
                            OPENING_RANGE.WEEKDAY,
                            OPENING_RANGE.OPENS_AT,
                            OPENING_RANGE.CLOSES_AT)
                    .from(OPENING_PERIOD)
                    .leftJoin(OPENING_RANGE)
                    .on(OPENING_RANGE
                            .PRACTITIONER_ID
                            .eq(OPENING_PERIOD.PRACTITIONER_ID)
                            .and(OPENING_RANGE.VALID_FROM.eq(OPENING_PERIOD.VALID_FROM)))
                    .where(OPENING_PERIOD.PRACTITIONER_ID.eq(PRACTITIONER)),
            select(DAY_EXCEPTION.ID, DAY_EXCEPTION.DAY, DAY_EXCEPTION_RANGE.OPENS_AT, DAY_EXCEPTION_RANGE.CLOSES_AT)
                    .from(DAY_EXCEPTION)
                    .leftJoin(DAY_EXCEPTION_RANGE)
                    .on(DAY_EXCEPTION_RANGE.EXCEPTION_ID.eq(DAY_EXCEPTION.ID))
                    .where(DAY_EXCEPTION.PRACTITIONER_ID.eq(PRACTITIONER))
                    .and(DAY_EXCEPTION.DAY.between(FIRST, LAST))
                    .orderBy(DAY_EXCEPTION.DAY),
            select(ABSENCE.ID, ABSENCE.START_AT, ABSENCE.END_AT, ABSENCE.REASON)
                    .from(ABSENCE)
                    .where(ABSENCE.PRACTITIONER_ID.eq(PRACTITIONER))
                    .and(ABSENCE.END_AT.gt(FROM))
                    .and(ABSENCE.START_AT.lt(TO))
                    .orderBy(ABSENCE.START_AT, ABSENCE.ID),
            BookingRows.selectServicesOf(PRACTITIONER));

    private AgendaRows() {}

    /** The exceptions from one day to another, both included, and the absences between two instants. */
    static Given given(Practitioner.Id practitioner, LocalDate first, LocalDate last, Instant from, Instant to) {
        return new Given()
                .and(PRACTITIONER, practitioner.value())
                .and(FIRST, first)
                .and(LAST, last)
                .and(FROM, from)
                .and(TO, to);
    }

    private record Head(Practitioner.Id practitioner, Recipient contact, ZoneId zone, BookingPolicy policy) {}

    /** Reads the next results, of all the statements. */
    static Optional<AgendaSettings> settings(Rows rows) throws SQLException {
        var head = rows.first(AgendaRows::head);
        var hours = hours(rows.all(AgendaRows::range));
        var exceptions = exceptions(rows.all(AgendaRows::exception));
        var absences = rows.all(row -> new Absence(
                new Absence.Id(row.uuid()),
                new TimeRange(row.instant(), row.instant()),
                Optional.ofNullable(row.text())));
        List<Service> services = rows.all(BookingRows::service);
        return head.map(it -> new AgendaSettings(
                it.practitioner(), it.contact(), it.zone(), it.policy(), hours, exceptions, absences, services));
    }

    private static Head head(Row row) throws SQLException {
        var practitioner = row.uuid();
        return new Head(
                new Practitioner.Id(practitioner),
                new Recipient(
                        new PersonName(row.text(), row.text()),
                        Optional.of(new EmailAddress(row.text())),
                        Optional.ofNullable(row.text()).map(PhoneNumber::new),
                        Optional.ofNullable(row.text()).map(ContactChannel::valueOf),
                        Optional.of(practitioner)),
                ZoneId.of(row.text()),
                new BookingPolicy(
                        Duration.ofMinutes(row.integer()),
                        Optional.ofNullable(row.integer()).map(Duration::ofMinutes),
                        row.integer(),
                        Duration.ofMinutes(row.integer()),
                        Duration.ofMinutes(row.integer()),
                        row.integer(),
                        row.truth()));
    }

    private record Range(
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable Integer weekday,
            LocalTime opens,
            LocalTime closes) {}

    private static Range range(Row row) throws SQLException {
        return new Range(row.date(), row.date(), row.integer(), row.time(), row.time());
    }

    private static OpeningHours hours(List<Range> ranges) {
        var periods = new LinkedHashMap<LocalDate, List<Range>>();
        ranges.forEach(range -> periods.computeIfAbsent(range.validFrom(), from -> new ArrayList<>())
                .add(range));
        return new OpeningHours(periods.values().stream()
                .map(period -> new WeeklyHours(
                        period.getFirst().validFrom(),
                        Optional.ofNullable(period.getFirst().validUntil()),
                        days(period)))
                .toList());
    }

    private static Map<DayOfWeek, List<OpeningRange>> days(List<Range> period) {
        var days = new EnumMap<DayOfWeek, List<OpeningRange>>(DayOfWeek.class);
        for (var range : period) {
            var weekday = range.weekday();
            if (weekday != null) {
                days.computeIfAbsent(DayOfWeek.of(weekday), day -> new ArrayList<>())
                        .add(new OpeningRange(range.opens(), range.closes()));
            }
        }
        return days;
    }

    private record ExceptionRange(
            UUID id, LocalDate day, @Nullable LocalTime opens, LocalTime closes) {}

    private static ExceptionRange exception(Row row) throws SQLException {
        return new ExceptionRange(row.uuid(), row.date(), row.time(), row.time());
    }

    private static List<DayException> exceptions(List<ExceptionRange> ranges) {
        var days = new LinkedHashMap<UUID, DayException>();
        for (var range : ranges) {
            var opens = range.opens();
            var more = opens == null ? List.<OpeningRange>of() : List.of(new OpeningRange(opens, range.closes()));
            days.merge(
                    range.id(),
                    new DayException(new DayException.Id(range.id()), range.day(), more),
                    (known, other) -> new DayException(known.id(), known.day(), both(known.ranges(), more)));
        }
        return List.copyOf(days.values());
    }

    private static List<OpeningRange> both(List<OpeningRange> some, List<OpeningRange> more) {
        var both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }
}
