package fr.guichet.persistence.booking;

import static fr.guichet.persistence.jooq.Tables.ABSENCE;
import static fr.guichet.persistence.jooq.Tables.ACCOUNT;
import static fr.guichet.persistence.jooq.Tables.AGENDA;
import static fr.guichet.persistence.jooq.Tables.APPOINTMENT;
import static fr.guichet.persistence.jooq.Tables.CLIENT_FILE;
import static fr.guichet.persistence.jooq.Tables.DAY_EXCEPTION;
import static fr.guichet.persistence.jooq.Tables.DAY_EXCEPTION_RANGE;
import static fr.guichet.persistence.jooq.Tables.IDEMPOTENCY_KEY;
import static fr.guichet.persistence.jooq.Tables.OPENING_PERIOD;
import static fr.guichet.persistence.jooq.Tables.OPENING_RANGE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import fr.guichet.application.booking.AgendaReading;
import fr.guichet.application.booking.AgendaSettings;
import fr.guichet.application.booking.Agendas;
import fr.guichet.application.booking.BookingClient;
import fr.guichet.application.booking.BookingQuestion;
import fr.guichet.application.booking.BookingReading;
import fr.guichet.application.booking.IdempotencyKey;
import fr.guichet.application.booking.LockedAgenda;
import fr.guichet.domain.booking.Absence;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.BookedTime;
import fr.guichet.domain.booking.BookingPolicy;
import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.domain.booking.ClientDiary;
import fr.guichet.domain.booking.DayException;
import fr.guichet.domain.booking.OpeningHours;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import fr.guichet.persistence.jooq.tables.records.OpeningRangeRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Agendas, each read in one query; a booking's locks and reading share a round trip. */
@Repository
class JooqAgendas implements Agendas {

    /** Longer than any session and its gap, and than any zone is away from UTC. */
    private static final Duration MARGIN = Service.LONGEST.plus(BookingPolicy.LONGEST_GAP);

    private final DSLContext dsl;
    private final LockThenRead locked;

    JooqAgendas(DSLContext dsl) {
        this.dsl = dsl;
        this.locked = new LockThenRead(dsl);
    }

    @Override
    public Optional<AgendaSettings> settings(Practitioner.Id practitioner, LocalDate from, LocalDate to) {
        var rows = new AgendaRows(from, to, before(from), after(to));
        return dsl.fetchOptional(rows.of(practitioner.value())).map(rows::settings);
    }

    @Override
    public Optional<AgendaReading> reading(Practitioner.Id practitioner, LocalDate from, LocalDate to) {
        var rows = new AgendaRows(from, to, before(from), after(to));
        var booked = bookedWithin(before(from), after(to));
        return dsl.fetchOptional(rows.of(practitioner.value(), booked))
                .map(row -> new AgendaReading(rows.settings(row), row.get(booked)));
    }

    @Override
    public BookingReading lockForBooking(BookingQuestion question) {
        var from = question.start().minus(MARGIN);
        var to = question.start().plus(MARGIN);
        var day = LocalDate.ofInstant(question.start(), ZoneOffset.UTC);
        var rows = new AgendaRows(day.minusDays(1), day.plusDays(1), from, to);
        var booked = bookedWithin(from, to);

        Field<List<AgendaReading>> agenda = multiset(
                        rows.of(question.practitioner().value(), booked))
                .convertFrom(result -> result.map(row -> new AgendaReading(rows.settings(row), row.get(booked))))
                .as("agenda");
        Field<List<ClientReading>> client = client(question).as("client");
        var earlier = earlier(question).as("earlier");

        var row = locked.fetch(LockThenRead.advisory(names(question)), select(agenda, client, earlier))
                .orElseThrow();
        var clientReading = row.get(client).stream().findFirst();
        return new BookingReading(
                row.get(agenda).stream().findFirst(),
                clientReading.map(ClientReading::client),
                new ClientDiary(clientReading.map(ClientReading::booked).orElse(List.of())),
                row.get(earlier).stream().findFirst());
    }

    @Override
    public Optional<LockedAgenda> lockForChange(Practitioner.Id practitioner, Instant now) {
        var first = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        var rows = new AgendaRows(first, LAST_DAY, now.minus(MARGIN), after(LAST_DAY));
        var upcoming = AppointmentRows.appointments(APPOINTMENT
                        .PRACTITIONER_ID
                        .eq(practitioner.value())
                        .and(APPOINTMENT.STATE.eq(Appointment.Status.BOOKED.name()))
                        .and(APPOINTMENT.START_AT.gt(now.minus(Service.LONGEST)))
                        .and(APPOINTMENT.END_AT.gt(now)))
                .as("upcoming");
        var locks = LockThenRead.advisory(select(LockThenRead.name(practitioner.value())));
        return locked.fetch(locks, rows.of(practitioner.value(), upcoming))
                .map(row -> new LockedAgenda(
                        rows.settings(row),
                        row.get(upcoming).stream()
                                .map(Appointment.Booked.class::cast)
                                .toList()));
    }

    @Override
    public void open(Practitioner.Id practitioner, BookingPolicy policy, OpeningHours hours) {
        var opened = dsl.insertInto(AGENDA)
                .set(AGENDA.PRACTITIONER_ID, practitioner.value())
                .set(AGENDA.GAP_MINUTES, minutes(policy.gap()))
                .set(
                        AGENDA.STEP_MINUTES,
                        policy.step().map(JooqAgendas::minutes).orElse(null))
                .set(AGENDA.HORIZON_DAYS, policy.horizonDays())
                .set(AGENDA.MINIMUM_NOTICE_MINUTES, minutes(policy.minimumNotice()))
                .set(AGENDA.CHANGE_LIMIT_MINUTES, minutes(policy.changeLimit()))
                .set(AGENDA.MAX_UPCOMING, policy.maxUpcoming())
                .set(AGENDA.CLOSED_ON_PUBLIC_HOLIDAYS, policy.closedOnPublicHolidays())
                .onConflictDoNothing()
                .execute();
        if (opened > 0) {
            changeHours(practitioner, hours);
        }
    }

    @Override
    public void changePolicy(Practitioner.Id practitioner, BookingPolicy policy) {
        dsl.update(AGENDA)
                .set(AGENDA.GAP_MINUTES, minutes(policy.gap()))
                .set(
                        AGENDA.STEP_MINUTES,
                        policy.step().map(JooqAgendas::minutes).orElse(null))
                .set(AGENDA.HORIZON_DAYS, policy.horizonDays())
                .set(AGENDA.MINIMUM_NOTICE_MINUTES, minutes(policy.minimumNotice()))
                .set(AGENDA.CHANGE_LIMIT_MINUTES, minutes(policy.changeLimit()))
                .set(AGENDA.MAX_UPCOMING, policy.maxUpcoming())
                .set(AGENDA.CLOSED_ON_PUBLIC_HOLIDAYS, policy.closedOnPublicHolidays())
                .where(AGENDA.PRACTITIONER_ID.eq(practitioner.value()))
                .execute();
    }

    @Override
    public void changeHours(Practitioner.Id practitioner, OpeningHours hours) {
        dsl.deleteFrom(OPENING_PERIOD)
                .where(OPENING_PERIOD.PRACTITIONER_ID.eq(practitioner.value()))
                .execute();
        for (var period : hours.periods()) {
            dsl.insertInto(OPENING_PERIOD)
                    .set(OPENING_PERIOD.PRACTITIONER_ID, practitioner.value())
                    .set(OPENING_PERIOD.VALID_FROM, period.validFrom())
                    .set(OPENING_PERIOD.VALID_UNTIL, period.validUntil().orElse(null))
                    .execute();
            var ranges = period.days().entrySet().stream()
                    .flatMap(day -> day.getValue().stream()
                            .map(range -> new OpeningRangeRecord(
                                    practitioner.value(),
                                    period.validFrom(),
                                    (short) day.getKey().getValue(),
                                    range.from(),
                                    range.to())))
                    .toList();
            if (!ranges.isEmpty()) {
                dsl.insertInto(OPENING_RANGE).set(ranges).execute();
            }
        }
    }

    @Override
    public void addAbsence(Practitioner.Id practitioner, Absence absence) {
        dsl.insertInto(ABSENCE)
                .set(ABSENCE.ID, absence.id().value())
                .set(ABSENCE.PRACTITIONER_ID, practitioner.value())
                .set(ABSENCE.START_AT, absence.time().start())
                .set(ABSENCE.END_AT, absence.time().end())
                .set(ABSENCE.REASON, absence.reason().orElse(null))
                .execute();
    }

    @Override
    public boolean removeAbsence(Practitioner.Id practitioner, Absence.Id absence) {
        return dsl.deleteFrom(ABSENCE)
                        .where(ABSENCE.ID.eq(absence.value()))
                        .and(ABSENCE.PRACTITIONER_ID.eq(practitioner.value()))
                        .execute()
                > 0;
    }

    @Override
    public void putException(Practitioner.Id practitioner, DayException exception) {
        dsl.deleteFrom(DAY_EXCEPTION)
                .where(DAY_EXCEPTION.PRACTITIONER_ID.eq(practitioner.value()))
                .and(DAY_EXCEPTION.DAY.eq(exception.day()))
                .execute();
        dsl.insertInto(DAY_EXCEPTION)
                .set(DAY_EXCEPTION.ID, exception.id().value())
                .set(DAY_EXCEPTION.PRACTITIONER_ID, practitioner.value())
                .set(DAY_EXCEPTION.DAY, exception.day())
                .execute();
        for (var range : exception.ranges()) {
            dsl.insertInto(DAY_EXCEPTION_RANGE)
                    .set(DAY_EXCEPTION_RANGE.EXCEPTION_ID, exception.id().value())
                    .set(DAY_EXCEPTION_RANGE.OPENS_AT, range.from())
                    .set(DAY_EXCEPTION_RANGE.CLOSES_AT, range.to())
                    .execute();
        }
    }

    @Override
    public boolean removeException(Practitioner.Id practitioner, DayException.Id exception) {
        return dsl.deleteFrom(DAY_EXCEPTION)
                        .where(DAY_EXCEPTION.ID.eq(exception.value()))
                        .and(DAY_EXCEPTION.PRACTITIONER_ID.eq(practitioner.value()))
                        .execute()
                > 0;
    }

    private record ClientReading(BookingClient client, List<BookedTime> booked) {}

    private static Field<List<ClientReading>> client(BookingQuestion question) {
        var diary = BookingRows.booked(APPOINTMENT
                        .CLIENT_ID
                        .eq(CLIENT_FILE.ID)
                        .and(APPOINTMENT.START_AT.gt(question.now().minus(Service.LONGEST)))
                        .and(APPOINTMENT.END_AT.gt(question.now())))
                .as("diary");
        return multiset(select(
                                CLIENT_FILE.ID,
                                CLIENT_FILE.ACCOUNT_ID,
                                CLIENT_FILE.FIRST_NAME,
                                CLIENT_FILE.LAST_NAME,
                                CLIENT_FILE.EMAIL,
                                CLIENT_FILE.PHONE,
                                ACCOUNT.CHANNEL,
                                diary)
                        .from(CLIENT_FILE)
                        .leftJoin(ACCOUNT)
                        .on(ACCOUNT.ID.eq(CLIENT_FILE.ACCOUNT_ID))
                        .where(whose(question)))
                .convertFrom(result ->
                        result.map(row -> new ClientReading(BookingRows.client(row, ACCOUNT.CHANNEL), row.get(diary))));
    }

    private static Field<List<BookingReading.KeyedAnswer>> earlier(BookingQuestion question) {
        Condition which = question.key()
                .map(key -> IDEMPOTENCY_KEY
                        .ACCOUNT_ID
                        .eq(key.owner().value())
                        .and(IDEMPOTENCY_KEY.KEY.eq(key.key()))
                        .and(IDEMPOTENCY_KEY.USED_AT.gt(question.now().minus(IdempotencyKey.LIFETIME))))
                .orElse(DSL.falseCondition());
        return multiset(select(IDEMPOTENCY_KEY.APPOINTMENT_ID, IDEMPOTENCY_KEY.REFUSAL, IDEMPOTENCY_KEY.DIGEST)
                        .from(IDEMPOTENCY_KEY)
                        .where(which))
                .convertFrom(result -> result.map(row -> answer(row.value1(), row.value2(), row.value3())));
    }

    private static BookingReading.KeyedAnswer answer(
            @Nullable UUID appointment, @Nullable String refusal, String digest) {
        return appointment != null
                ? new BookingReading.KeyedAnswer.Booked(new Appointment.Id(appointment), digest)
                : new BookingReading.KeyedAnswer.Refused(
                        BookingRejection.Reason.valueOf(Objects.requireNonNull(refusal)), digest);
    }

    private static Select<Record1<String>> names(BookingQuestion question) {
        var practitioner = select(LockThenRead.name(question.practitioner().value()));
        var client = question.client()
                .map(id -> select(LockThenRead.name(id.value())))
                .map(it -> (Select<Record1<String>>) it)
                .orElseGet(() -> select(CLIENT_FILE.ID.cast(String.class))
                        .from(CLIENT_FILE)
                        .where(whose(question)));
        var both = practitioner.unionAll(client);
        return question.key()
                .<Select<Record1<String>>>map(
                        key -> both.unionAll(select(val(key.owner().value() + " " + key.key()))))
                .orElse(both);
    }

    private static Condition whose(BookingQuestion question) {
        return question.client()
                .map(id -> CLIENT_FILE.ID.eq(id.value()))
                .orElseGet(() -> CLIENT_FILE.ACCOUNT_ID.eq(question.asking().value()));
    }

    private static Field<List<BookedTime>> bookedWithin(Instant from, Instant to) {
        return BookingRows.booked(APPOINTMENT
                        .PRACTITIONER_ID
                        .eq(AGENDA.PRACTITIONER_ID)
                        .and(BookingRows.occupiedWithin(from, to)))
                .as("booked");
    }

    /** Not after the day begins anywhere. */
    private static Instant before(LocalDate day) {
        return day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Not before whatever starts on that day, and its gap, has ended everywhere. */
    private static Instant after(LocalDate day) {
        return day.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant().plus(MARGIN);
    }

    private static int minutes(Duration duration) {
        return (int) duration.toMinutes();
    }
}
