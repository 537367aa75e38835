package fr.guichet.persistence.booking;

import static fr.guichet.persistence.jooq.Tables.ABSENCE;
import static fr.guichet.persistence.jooq.Tables.ACCOUNT;
import static fr.guichet.persistence.jooq.Tables.AGENDA;
import static fr.guichet.persistence.jooq.Tables.DAY_EXCEPTION;
import static fr.guichet.persistence.jooq.Tables.DAY_EXCEPTION_RANGE;
import static fr.guichet.persistence.jooq.Tables.OPENING_PERIOD;
import static fr.guichet.persistence.jooq.Tables.OPENING_RANGE;
import static fr.guichet.persistence.jooq.Tables.PRACTICE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import fr.guichet.application.booking.AgendaSettings;
import fr.guichet.domain.booking.Absence;
import fr.guichet.domain.booking.BookingPolicy;
import fr.guichet.domain.booking.DayException;
import fr.guichet.domain.booking.OpeningHours;
import fr.guichet.domain.booking.OpeningRange;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import fr.guichet.domain.booking.TimeRange;
import fr.guichet.domain.booking.WeeklyHours;
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
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.Record5;
import org.jooq.Result;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** Reads all of one agenda in one query. */
final class AgendaRows {

    private static final Field<OpeningHours> HOURS = multiset(select(
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
                    .where(OPENING_PERIOD.PRACTITIONER_ID.eq(AGENDA.PRACTITIONER_ID)))
            .convertFrom(AgendaRows::hours)
            .as("hours");
    private static final Field<List<Service>> SERVICES =
            BookingRows.servicesOf(AGENDA.PRACTITIONER_ID).as("services");
    private final Field<List<DayException>> exceptions;
    private final Field<List<Absence>> absences;

    /** With the exceptions from one day to another, both included, and the absences between two instants. */
    AgendaRows(LocalDate first, LocalDate last, Instant from, Instant to) {
        exceptions = multiset(select(
                                DAY_EXCEPTION.ID,
                                DAY_EXCEPTION.DAY,
                                DAY_EXCEPTION_RANGE.OPENS_AT,
                                DAY_EXCEPTION_RANGE.CLOSES_AT)
                        .from(DAY_EXCEPTION)
                        .leftJoin(DAY_EXCEPTION_RANGE)
                        .on(DAY_EXCEPTION_RANGE.EXCEPTION_ID.eq(DAY_EXCEPTION.ID))
                        .where(DAY_EXCEPTION.PRACTITIONER_ID.eq(AGENDA.PRACTITIONER_ID))
                        .and(DAY_EXCEPTION.DAY.between(first, last))
                        .orderBy(DAY_EXCEPTION.DAY))
                .convertFrom(AgendaRows::exceptions)
                .as("exceptions");
        absences = multiset(select(ABSENCE.ID, ABSENCE.START_AT, ABSENCE.END_AT, ABSENCE.REASON)
                        .from(ABSENCE)
                        .where(ABSENCE.PRACTITIONER_ID.eq(AGENDA.PRACTITIONER_ID))
                        .and(ABSENCE.END_AT.gt(from))
                        .and(ABSENCE.START_AT.lt(to))
                        .orderBy(ABSENCE.START_AT, ABSENCE.ID))
                .convertFrom(rows -> rows.map(row -> new Absence(
                        new Absence.Id(row.value1()),
                        new TimeRange(row.value2(), row.value3()),
                        Optional.ofNullable(row.value4()))))
                .as("absences");
    }

    /** One row, or none for someone who cannot be booked. */
    SelectConditionStep<Record> of(UUID practitioner, SelectField<?>... more) {
        var columns = Stream.concat(
                        Stream.of(
                                AGENDA.PRACTITIONER_ID,
                                AGENDA.GAP_MINUTES,
                                AGENDA.STEP_MINUTES,
                                AGENDA.HORIZON_DAYS,
                                AGENDA.MINIMUM_NOTICE_MINUTES,
                                AGENDA.CHANGE_LIMIT_MINUTES,
                                AGENDA.MAX_UPCOMING,
                                AGENDA.CLOSED_ON_PUBLIC_HOLIDAYS,
                                ACCOUNT.FIRST_NAME,
                                ACCOUNT.LAST_NAME,
                                ACCOUNT.EMAIL,
                                ACCOUNT.PHONE,
                                ACCOUNT.CHANNEL,
                                PRACTICE.ZONE,
                                HOURS,
                                exceptions,
                                absences,
                                SERVICES),
                        Stream.of(more))
                .toList();
        return org.jooq
                .impl
                .DSL
                .select(columns)
                .from(AGENDA)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(AGENDA.PRACTITIONER_ID))
                .crossJoin(PRACTICE)
                .where(AGENDA.PRACTITIONER_ID.eq(practitioner).and(BookingRows.CAN_BE_BOOKED));
    }

    AgendaSettings settings(Record row) {
        return new AgendaSettings(
                new Practitioner.Id(row.get(AGENDA.PRACTITIONER_ID)),
                BookingRows.contact(row),
                ZoneId.of(row.get(PRACTICE.ZONE)),
                policy(row),
                row.get(HOURS),
                row.get(exceptions),
                row.get(absences),
                row.get(SERVICES));
    }

    private static BookingPolicy policy(Record row) {
        return new BookingPolicy(
                Duration.ofMinutes(row.get(AGENDA.GAP_MINUTES)),
                Optional.ofNullable(row.get(AGENDA.STEP_MINUTES)).map(Duration::ofMinutes),
                row.get(AGENDA.HORIZON_DAYS),
                Duration.ofMinutes(row.get(AGENDA.MINIMUM_NOTICE_MINUTES)),
                Duration.ofMinutes(row.get(AGENDA.CHANGE_LIMIT_MINUTES)),
                row.get(AGENDA.MAX_UPCOMING),
                row.get(AGENDA.CLOSED_ON_PUBLIC_HOLIDAYS));
    }

    private static OpeningHours hours(Result<Record5<LocalDate, LocalDate, Short, LocalTime, LocalTime>> rows) {
        return new OpeningHours(rows.intoGroups(row -> row.value1()).entrySet().stream()
                .map(period -> new WeeklyHours(
                        period.getKey(),
                        Optional.ofNullable(period.getValue().getFirst().value2()),
                        days(period.getValue())))
                .toList());
    }

    private static Map<DayOfWeek, List<OpeningRange>> days(
            List<Record5<LocalDate, LocalDate, Short, LocalTime, LocalTime>> rows) {
        var days = new EnumMap<DayOfWeek, List<OpeningRange>>(DayOfWeek.class);
        for (var row : rows) {
            @Nullable Short weekday = row.value3();
            if (weekday != null) {
                days.computeIfAbsent(DayOfWeek.of(weekday), day -> new ArrayList<>())
                        .add(new OpeningRange(row.value4(), row.value5()));
            }
        }
        return days;
    }

    private static List<DayException> exceptions(Result<Record4<UUID, LocalDate, LocalTime, LocalTime>> rows) {
        var byId = new LinkedHashMap<UUID, List<Record4<UUID, LocalDate, LocalTime, LocalTime>>>();
        rows.forEach(row ->
                byId.computeIfAbsent(row.value1(), id -> new ArrayList<>()).add(row));
        return byId.entrySet().stream()
                .map(entry -> new DayException(
                        new DayException.Id(entry.getKey()),
                        entry.getValue().getFirst().value2(),
                        entry.getValue().stream()
                                .filter(row -> row.value3() != null)
                                .map(row -> new OpeningRange(row.value3(), row.value4()))
                                .toList()))
                .toList();
    }
}
