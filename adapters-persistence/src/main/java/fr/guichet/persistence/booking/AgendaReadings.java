package fr.guichet.persistence.booking;

import static fr.guichet.persistence.jooq.Tables.ACCOUNT;
import static fr.guichet.persistence.jooq.Tables.APPOINTMENT;
import static fr.guichet.persistence.jooq.Tables.CLIENT_FILE;
import static fr.guichet.persistence.jooq.Tables.IDEMPOTENCY_KEY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import fr.guichet.application.booking.AgendaReading;
import fr.guichet.application.booking.AgendaSettings;
import fr.guichet.application.booking.BookingQuestion;
import fr.guichet.application.booking.BookingReading;
import fr.guichet.application.booking.IdempotencyKey;
import fr.guichet.application.booking.LockedAgenda;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.BookingPolicy;
import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.domain.booking.ClientDiary;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import fr.guichet.persistence.Given;
import fr.guichet.persistence.Rendered;
import fr.guichet.persistence.Rows;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** Reads whole agendas, each in one round trip; a booking's locks and all that it must know share one. */
final class AgendaReadings {

    /** Longer than any session and its gap, and than any zone is away from UTC. */
    private static final Duration MARGIN = Service.LONGEST.plus(BookingPolicy.LONGEST_GAP);

    private static final Param<UUID> CLIENT = Given.parameter("client", CLIENT_FILE.ID);
    private static final Param<UUID> ASKING = Given.parameter("asking", CLIENT_FILE.ACCOUNT_ID);
    private static final Param<Instant> NOW = Given.parameter("now", APPOINTMENT.START_AT);
    private static final Param<Instant> SINCE = Given.parameter("since", APPOINTMENT.START_AT);
    private static final Param<String> KEY = Given.parameter("key", IDEMPOTENCY_KEY.KEY);
    private static final Param<String> KEY_LOCK = Given.parameter("key_lock", IDEMPOTENCY_KEY.KEY);
    private static final Param<Instant> USED_SINCE = Given.parameter("used_since", IDEMPOTENCY_KEY.USED_AT);

    private static final Select<?> BOOKED = BookingRows.selectBooked(APPOINTMENT
            .PRACTITIONER_ID
            .eq(AgendaRows.PRACTITIONER)
            .and(BookingRows.occupiedWithin(AgendaRows.FROM, AgendaRows.TO)));
    private static final Select<?> EARLIER = select(
                    IDEMPOTENCY_KEY.APPOINTMENT_ID, IDEMPOTENCY_KEY.REFUSAL, IDEMPOTENCY_KEY.DIGEST)
            .from(IDEMPOTENCY_KEY)
            .where(IDEMPOTENCY_KEY.ACCOUNT_ID.eq(ASKING))
            .and(IDEMPOTENCY_KEY.KEY.eq(KEY))
            .and(IDEMPOTENCY_KEY.USED_AT.gt(USED_SINCE));

    private final DSLContext dsl;
    private final Rendered settings;
    private final Rendered withBooked;
    private final Rendered underLock;
    private final Rendered forOneself;
    private final Rendered forNamed;
    private final Rendered diary;

    AgendaReadings(DSLContext dsl) {
        this.dsl = dsl;
        var practitioner = select(AgendaRows.PRACTITIONER.cast(String.class));
        settings = rendered(dsl, Stream.of(), List.of());
        withBooked = rendered(dsl, Stream.of(), List.of(BOOKED));
        underLock = rendered(dsl, Stream.of(Locks.on(practitioner)), List.of());
        forOneself = forBooking(dsl, CLIENT_FILE.ACCOUNT_ID.eq(ASKING));
        diary = Rendered.of(dsl, diary(CLIENT_FILE.ACCOUNT_ID.eq(ASKING)));
        forNamed = forBooking(dsl, CLIENT_FILE.ID.eq(CLIENT));
    }

    /** The statements that {@link #bookingReading} reads, for a client who is found in one way or another. */
    private static Rendered forBooking(DSLContext dsl, Condition whose) {
        Select<Record1<String>> names = select(AgendaRows.PRACTITIONER.cast(String.class))
                .unionAll(select(CLIENT_FILE.ID.cast(String.class))
                        .from(CLIENT_FILE)
                        .where(whose))
                .unionAll(select(KEY_LOCK));
        var client = select(
                        CLIENT_FILE.ID,
                        CLIENT_FILE.ACCOUNT_ID,
                        CLIENT_FILE.FIRST_NAME,
                        CLIENT_FILE.LAST_NAME,
                        CLIENT_FILE.EMAIL,
                        CLIENT_FILE.PHONE,
                        ACCOUNT.CHANNEL)
                .from(CLIENT_FILE)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(CLIENT_FILE.ACCOUNT_ID))
                .where(whose.and(CLIENT_FILE.ERASED_AT.isNull()));
        return rendered(dsl, Stream.of(Locks.on(names)), List.of(BOOKED, client, diary(whose), EARLIER));
    }

    private static Select<?> diary(Condition whose) {
        return BookingRows.selectBooked(APPOINTMENT
                .CLIENT_ID
                .eq(field(select(CLIENT_FILE.ID).from(CLIENT_FILE).where(whose)))
                .and(APPOINTMENT.START_AT.gt(SINCE))
                .and(APPOINTMENT.END_AT.gt(NOW)));
    }

    private static Rendered rendered(DSLContext dsl, Stream<Select<?>> before, List<Select<?>> after) {
        var statements = Stream.of(before, AgendaRows.STATEMENTS.stream(), after.stream());
        return Rendered.of(dsl, statements.flatMap(it -> it).toArray(Query[]::new));
    }

    Optional<AgendaSettings> settings(Practitioner.Id practitioner, LocalDate from, LocalDate to) {
        return settings.read(within(practitioner, from, to), AgendaRows::settings);
    }

    Optional<AgendaReading> reading(Practitioner.Id practitioner, LocalDate from, LocalDate to) {
        return withBooked.read(within(practitioner, from, to), AgendaReadings::reading);
    }

    private static Optional<AgendaReading> reading(Rows rows) throws SQLException {
        var settings = AgendaRows.settings(rows);
        var booked = rows.all(BookingRows::booked);
        return settings.map(it -> new AgendaReading(it, booked));
    }

    ClientDiary diary(Account.Id client, Instant now) {
        var given = new Given().and(ASKING, client.value()).and(NOW, now).and(SINCE, now.minus(Service.LONGEST));
        return diary.read(given, rows -> new ClientDiary(rows.all(BookingRows::booked)));
    }

    BookingReading forBooking(BookingQuestion question) {
        Locks.demandTransaction();
        return (question.client().isEmpty() ? forOneself : forNamed)
                .read(given(question), AgendaReadings::bookingReading);
    }

    private static BookingReading bookingReading(Rows rows) throws SQLException {
        rows.skip();
        return new BookingReading(
                reading(rows),
                rows.first(BookingRows::client),
                new ClientDiary(rows.all(BookingRows::booked)),
                rows.first(row -> answer(row.uuid(), row.text(), row.text())));
    }

    private static BookingReading.KeyedAnswer answer(
            @Nullable UUID appointment, @Nullable String refusal, String digest) {
        return appointment != null
                ? new BookingReading.KeyedAnswer.Booked(new Appointment.Id(appointment), digest)
                : new BookingReading.KeyedAnswer.Refused(
                        BookingRejection.Reason.valueOf(Objects.requireNonNull(refusal)), digest);
    }

    private static Given given(BookingQuestion question) {
        var day = LocalDate.ofInstant(question.start(), ZoneOffset.UTC);
        var from = question.start().minus(MARGIN);
        var to = question.start().plus(MARGIN);
        var now = question.now();
        var key = question.key();
        return AgendaRows.given(question.practitioner(), day.minusDays(1), day.plusDays(1), from, to)
                .and(CLIENT, question.client().map(client -> client.value()).orElse(null))
                .and(ASKING, question.asking().value())
                .and(SINCE, now.minus(Service.LONGEST))
                .and(NOW, now)
                .and(KEY, key.map(IdempotencyKey::key).orElse(null))
                .and(
                        KEY_LOCK,
                        key.map(it -> it.owner().value() + " " + it.key()).orElse(null))
                .and(USED_SINCE, now.minus(IdempotencyKey.LIFETIME));
    }

    Optional<LockedAgenda> forChange(Practitioner.Id practitioner, Instant now, LocalDate last) {
        Locks.demandTransaction();
        var first = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        return underLock
                .read(AgendaRows.given(practitioner, first, last, now.minus(MARGIN), after(last)), rows -> {
                    rows.skip();
                    return AgendaRows.settings(rows);
                })
                .map(read -> new LockedAgenda(read, upcoming(practitioner, now)));
    }

    private List<Appointment.Booked> upcoming(Practitioner.Id practitioner, Instant now) {
        return dsl
                .fetch(AppointmentRows.select(APPOINTMENT
                        .PRACTITIONER_ID
                        .eq(practitioner.value())
                        .and(APPOINTMENT.STATE.eq(Appointment.Status.BOOKED.name()))
                        .and(APPOINTMENT.START_AT.gt(now.minus(Service.LONGEST)))
                        .and(APPOINTMENT.END_AT.gt(now))))
                .stream()
                .map(AppointmentRows::appointment)
                .map(Appointment.Booked.class::cast)
                .toList();
    }

    private static Given within(Practitioner.Id practitioner, LocalDate from, LocalDate to) {
        return AgendaRows.given(practitioner, from, to, before(from), after(to));
    }

    /** Not after the day begins anywhere. */
    private static Instant before(LocalDate day) {
        return day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Not before whatever starts on that day, and its gap, has ended everywhere. */
    private static Instant after(LocalDate day) {
        return day.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant().plus(MARGIN);
    }
}
