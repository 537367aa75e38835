package fr.guichet.persistence.booking;

import static fr.guichet.persistence.jooq.Tables.APPOINTMENT;
import static fr.guichet.persistence.jooq.Tables.APPOINTMENT_EVENT;
import static org.jooq.impl.DSL.multiset;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.AppointmentEvent;
import fr.guichet.domain.booking.CancellationReason;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Purpose;
import fr.guichet.domain.booking.Service;
import fr.guichet.domain.booking.TimeRange;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.persistence.jooq.tables.records.AppointmentEventRecord;
import fr.guichet.persistence.jooq.tables.records.AppointmentRecord;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectSeekStep2;
import org.jooq.impl.DSL;
import org.jooq.postgres.extensions.types.OffsetDateTimeRange;

/** Whole appointments and their events as rows. */
final class AppointmentRows {

    private static final Field<List<AppointmentEvent>> HISTORY = multiset(DSL.selectFrom(APPOINTMENT_EVENT)
                    .where(APPOINTMENT_EVENT.APPOINTMENT_ID.eq(APPOINTMENT.ID))
                    .orderBy(APPOINTMENT_EVENT.ORDINAL))
            .convertFrom(rows -> rows.map(AppointmentRows::event))
            .as("history");

    private static final List<SelectField<?>> COLUMNS = List.of(
            APPOINTMENT.ID,
            APPOINTMENT.PRACTITIONER_ID,
            APPOINTMENT.CLIENT_ID,
            APPOINTMENT.SERVICE_ID,
            APPOINTMENT.START_AT,
            APPOINTMENT.END_AT,
            APPOINTMENT.GAP_MINUTES,
            APPOINTMENT.STATE,
            APPOINTMENT.PURPOSE,
            APPOINTMENT.BOOKED_BY,
            APPOINTMENT.SEQUENCE,
            APPOINTMENT.VERSION,
            HISTORY);

    private AppointmentRows() {}

    /** In time order. */
    static SelectSeekStep2<Record, ?, ?> select(Condition which) {
        return DSL.select(COLUMNS).from(APPOINTMENT).where(which).orderBy(APPOINTMENT.START_AT, APPOINTMENT.ID);
    }

    static Appointment appointment(Record row) {
        var history = row.get(HISTORY);
        var details = new Appointment.Details(
                new Appointment.Id(row.get(APPOINTMENT.ID)),
                new Practitioner.Id(row.get(APPOINTMENT.PRACTITIONER_ID)),
                new ClientFile.Id(row.get(APPOINTMENT.CLIENT_ID)),
                new Service.Id(row.get(APPOINTMENT.SERVICE_ID)),
                new TimeRange(row.get(APPOINTMENT.START_AT), row.get(APPOINTMENT.END_AT)),
                Duration.ofMinutes(row.get(APPOINTMENT.GAP_MINUTES)),
                Optional.ofNullable(row.get(APPOINTMENT.PURPOSE)).map(Purpose::new),
                new Account.Id(row.get(APPOINTMENT.BOOKED_BY)),
                row.get(APPOINTMENT.SEQUENCE),
                row.get(APPOINTMENT.VERSION),
                history);
        return switch (Appointment.Status.valueOf(row.get(APPOINTMENT.STATE))) {
            case BOOKED -> new Appointment.Booked(details);
            case COMPLETED -> new Appointment.Completed(details);
            case NO_SHOW -> new Appointment.NoShow(details);
            case CANCELLED ->
                new Appointment.Cancelled(
                        details,
                        history.getLast() instanceof AppointmentEvent.WasCancelled cancelled
                                ? cancelled.reason()
                                : Optional.empty());
        };
    }

    static AppointmentRecord row(Appointment appointment) {
        return new AppointmentRecord(
                appointment.id().value(),
                appointment.practitioner().value(),
                appointment.client().value(),
                appointment.service().value(),
                appointment.time().start(),
                appointment.time().end(),
                (int) appointment.gap().toMinutes(),
                occupied(appointment),
                appointment.status().name(),
                appointment.purpose().map(Purpose::text).orElse(null),
                appointment.bookedBy().value(),
                appointment.sequence(),
                appointment.version());
    }

    /** The time and the gap after it, as the table's check demands. */
    static OffsetDateTimeRange occupied(Appointment appointment) {
        return OffsetDateTimeRange.offsetDateTimeRange(
                appointment.time().start().atOffset(ZoneOffset.UTC),
                appointment.time().end().plus(appointment.gap()).atOffset(ZoneOffset.UTC));
    }

    /** The rows of the events, numbered from nought. */
    static List<AppointmentEventRecord> events(Appointment appointment) {
        var history = appointment.history();
        return Stream.iterate(0, ordinal -> ordinal < history.size(), ordinal -> ordinal + 1)
                .map(ordinal -> row(appointment.id(), ordinal, history.get(ordinal)))
                .toList();
    }

    private static AppointmentEventRecord row(Appointment.Id appointment, int ordinal, AppointmentEvent event) {
        var row = new AppointmentEventRecord();
        row.setAppointmentId(appointment.value());
        row.setOrdinal(ordinal);
        row.setDoneBy(event.by().value());
        row.setDoneAt(event.at());
        row.setOutsideRules(false);
        switch (event) {
            case AppointmentEvent.WasBooked booked -> {
                row.setKind("BOOKED");
                row.setToStartAt(booked.time().start());
                row.setToEndAt(booked.time().end());
                row.setOutsideRules(booked.outsideRules());
            }
            case AppointmentEvent.WasMoved moved -> {
                row.setKind("MOVED");
                row.setFromStartAt(moved.from().start());
                row.setFromEndAt(moved.from().end());
                row.setToStartAt(moved.to().start());
                row.setToEndAt(moved.to().end());
                row.setOutsideRules(moved.outsideRules());
            }
            case AppointmentEvent.WasCancelled cancelled -> {
                row.setKind("CANCELLED");
                cancelled.reason().map(CancellationReason::text).ifPresent(row::setReason);
            }
            case AppointmentEvent.WasCompleted completed -> row.setKind("COMPLETED");
            case AppointmentEvent.WasMissed missed -> row.setKind("MISSED");
        }
        return row;
    }

    private static AppointmentEvent event(AppointmentEventRecord row) {
        var by = new Account.Id(row.getDoneBy());
        var at = row.getDoneAt();
        return switch (row.getKind()) {
            case "BOOKED" ->
                new AppointmentEvent.WasBooked(
                        by, at, new TimeRange(row.getToStartAt(), row.getToEndAt()), row.getOutsideRules());
            case "MOVED" ->
                new AppointmentEvent.WasMoved(
                        by,
                        at,
                        new TimeRange(row.getFromStartAt(), row.getFromEndAt()),
                        new TimeRange(row.getToStartAt(), row.getToEndAt()),
                        row.getOutsideRules());
            case "CANCELLED" ->
                new AppointmentEvent.WasCancelled(
                        by, at, Optional.ofNullable(row.getReason()).map(CancellationReason::new));
            case "COMPLETED" -> new AppointmentEvent.WasCompleted(by, at);
            case "MISSED" -> new AppointmentEvent.WasMissed(by, at);
            default -> throw new IllegalStateException("an event of unknown kind: " + row.getKind());
        };
    }
}
