package fr.guichet.persistence.booking;

import static fr.guichet.persistence.jooq.Tables.APPOINTMENT;
import static fr.guichet.persistence.jooq.Tables.APPOINTMENT_EVENT;
import static fr.guichet.persistence.jooq.Tables.IDEMPOTENCY_KEY;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.with;

import fr.guichet.application.StaleVersion;
import fr.guichet.application.booking.Appointments;
import fr.guichet.application.booking.IdempotencyKey;
import fr.guichet.application.booking.IdempotencyKeys;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.persistence.Given;
import fr.guichet.persistence.Rendered;
import fr.guichet.persistence.jooq.tables.records.IdempotencyKeyRecord;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Appointments; a booking, its event and its key are one statement. */
@Repository
class JooqAppointments implements Appointments, IdempotencyKeys {

    private static final String ROW = "appointment";
    private static final String EVENT = "event";
    private static final String KEY = "key";

    private final DSLContext dsl;
    private final Rendered add;
    private final Rendered addUnderKey;

    JooqAppointments(DSLContext dsl) {
        this.dsl = dsl;

        var stored = name("stored")
                .as(insertInto(APPOINTMENT).set(Given.columns(ROW, APPOINTMENT)).returning(APPOINTMENT.ID));
        var used = name("used")
                .as(insertInto(IDEMPOTENCY_KEY)
                        .set(Given.columns(KEY, IDEMPOTENCY_KEY))
                        // Only one that has run out can be there: whoever books under a key holds its lock.
                        .onConflict(IDEMPOTENCY_KEY.ACCOUNT_ID, IDEMPOTENCY_KEY.KEY)
                        .doUpdate()
                        .set(Given.columns(KEY, IDEMPOTENCY_KEY))
                        .returning(IDEMPOTENCY_KEY.KEY));
        var event = Given.columns(EVENT, APPOINTMENT_EVENT);
        this.add = Rendered.of(dsl, with(stored).insertInto(APPOINTMENT_EVENT).set(event));
        this.addUnderKey = Rendered.of(
                dsl, with(stored, used).insertInto(APPOINTMENT_EVENT).set(event));
    }

    @Override
    public Optional<Appointment> find(Appointment.Id id) {
        return dsl.fetchOptional(AppointmentRows.select(APPOINTMENT.ID.eq(id.value())))
                .map(AppointmentRows::appointment);
    }

    @Override
    public Optional<Appointment> lock(Appointment.Id id) {
        Locks.demandTransaction();
        // Not in one statement: what waited for a row sees the row as it is now, but the history as it was before.
        dsl.select(APPOINTMENT.ID)
                .from(APPOINTMENT)
                .where(APPOINTMENT.ID.eq(id.value()))
                .forUpdate()
                .execute();
        return find(id);
    }

    @Override
    public void add(Appointment.Booked appointment, Optional<IdempotencyKey> key) {
        var given = new Given()
                .and(ROW, AppointmentRows.row(appointment))
                .and(EVENT, AppointmentRows.events(appointment).getFirst());
        key.ifPresent(it -> given.and(KEY, row(it, appointment)));
        (key.isPresent() ? addUnderKey : add).executeLater(given, Collisions::translated);
    }

    private static IdempotencyKeyRecord row(IdempotencyKey key, Appointment.Booked appointment) {
        return new IdempotencyKeyRecord(
                key.owner().value(),
                key.key(),
                key.digest(),
                appointment.id().value(),
                appointment.history().getFirst().at(),
                null);
    }

    @Override
    public void addRefusal(IdempotencyKey key, BookingRejection.Reason reason, Instant at) {
        dsl.insertInto(IDEMPOTENCY_KEY)
                .set(IDEMPOTENCY_KEY.ACCOUNT_ID, key.owner().value())
                .set(IDEMPOTENCY_KEY.KEY, key.key())
                .set(IDEMPOTENCY_KEY.DIGEST, key.digest())
                .set(IDEMPOTENCY_KEY.REFUSAL, reason.name())
                .set(IDEMPOTENCY_KEY.USED_AT, at)
                // As above: only one that has run out can be there.
                .onConflict(IDEMPOTENCY_KEY.ACCOUNT_ID, IDEMPOTENCY_KEY.KEY)
                .doUpdate()
                .set(IDEMPOTENCY_KEY.DIGEST, key.digest())
                .setNull(IDEMPOTENCY_KEY.APPOINTMENT_ID)
                .set(IDEMPOTENCY_KEY.REFUSAL, reason.name())
                .set(IDEMPOTENCY_KEY.USED_AT, at)
                .execute();
    }

    @Override
    public void update(Appointment appointment) {
        Collisions.translate(() -> {
            var updated = dsl.update(APPOINTMENT)
                    .set(APPOINTMENT.START_AT, appointment.time().start())
                    .set(APPOINTMENT.END_AT, appointment.time().end())
                    .set(APPOINTMENT.GAP_MINUTES, (int) appointment.gap().toMinutes())
                    .set(APPOINTMENT.OCCUPIED, AppointmentRows.occupied(appointment))
                    .set(APPOINTMENT.STATE, appointment.status().name())
                    .set(APPOINTMENT.SEQUENCE, appointment.sequence())
                    .set(APPOINTMENT.VERSION, appointment.version() + 1)
                    .where(APPOINTMENT.ID.eq(appointment.id().value()))
                    .and(APPOINTMENT.VERSION.eq(appointment.version()))
                    .execute();
            if (updated == 0) {
                throw new StaleVersion(appointment.id());
            }
        });
        // Those that were stored before are the same, or the version would not have been.
        dsl.insertInto(APPOINTMENT_EVENT)
                .set(AppointmentRows.events(appointment))
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public int removeUsedBefore(Instant instant) {
        return dsl.deleteFrom(IDEMPOTENCY_KEY)
                .where(IDEMPOTENCY_KEY.USED_AT.lt(instant))
                .execute();
    }
}
