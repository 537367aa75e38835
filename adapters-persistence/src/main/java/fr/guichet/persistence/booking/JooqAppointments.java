package fr.guichet.persistence.booking;

import static fr.guichet.persistence.jooq.Tables.APPOINTMENT;
import static fr.guichet.persistence.jooq.Tables.APPOINTMENT_EVENT;
import static fr.guichet.persistence.jooq.Tables.IDEMPOTENCY_KEY;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import fr.guichet.application.StaleVersion;
import fr.guichet.application.booking.Appointments;
import fr.guichet.application.booking.IdempotencyKey;
import fr.guichet.application.booking.IdempotencyKeys;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.domain.booking.Purpose;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.postgres.extensions.types.OffsetDateTimeRange;
import org.springframework.stereotype.Repository;

/** Appointments; a booking, its event and its key are one statement. */
@Repository
class JooqAppointments implements Appointments, IdempotencyKeys {

    private final DSLContext dsl;
    private final LockThenRead locked;

    JooqAppointments(DSLContext dsl) {
        this.dsl = dsl;
        this.locked = new LockThenRead(dsl);
    }

    @Override
    public Optional<Appointment> find(Appointment.Id id) {
        return dsl.fetchOptional(AppointmentRows.select(APPOINTMENT.ID.eq(id.value())))
                .map(AppointmentRows::appointment);
    }

    @Override
    public Optional<Appointment> lock(Appointment.Id id) {
        // Not in one statement: what waited for a row sees the row as it is now, but the history as it was before.
        var lock = select(APPOINTMENT.ID)
                .from(APPOINTMENT)
                .where(APPOINTMENT.ID.eq(id.value()))
                .forUpdate();
        return locked.fetch(lock, AppointmentRows.select(APPOINTMENT.ID.eq(id.value())))
                .map(AppointmentRows::appointment);
    }

    @Override
    public void add(Appointment.Booked appointment, Optional<IdempotencyKey> key) {
        var booking = appointment.history().getFirst();
        var stored = name("stored")
                .as(insertInto(APPOINTMENT)
                        .set(APPOINTMENT.ID, appointment.id().value())
                        .set(
                                APPOINTMENT.PRACTITIONER_ID,
                                appointment.practitioner().value())
                        .set(APPOINTMENT.CLIENT_ID, appointment.client().value())
                        .set(APPOINTMENT.SERVICE_ID, appointment.service().value())
                        .set(APPOINTMENT.START_AT, appointment.time().start())
                        .set(APPOINTMENT.END_AT, appointment.time().end())
                        .set(APPOINTMENT.GAP_MINUTES, (int) appointment.gap().toMinutes())
                        .set(APPOINTMENT.OCCUPIED, occupied(appointment))
                        .set(APPOINTMENT.STATE, appointment.status().name())
                        .set(
                                APPOINTMENT.PURPOSE,
                                appointment.purpose().map(Purpose::text).orElse(null))
                        .set(APPOINTMENT.BOOKED_BY, appointment.bookedBy().value())
                        .set(APPOINTMENT.SEQUENCE, appointment.sequence())
                        .set(APPOINTMENT.VERSION, 0L)
                        .returning(APPOINTMENT.ID));
        var event = AppointmentRows.events(appointment).getFirst();
        if (key.isEmpty()) {
            Collisions.translate(() ->
                    dsl.with(stored).insertInto(APPOINTMENT_EVENT).set(event).execute());
            return;
        }
        var used = name("used")
                .as(insertInto(IDEMPOTENCY_KEY)
                        .set(IDEMPOTENCY_KEY.ACCOUNT_ID, key.get().owner().value())
                        .set(IDEMPOTENCY_KEY.KEY, key.get().key())
                        .set(IDEMPOTENCY_KEY.DIGEST, key.get().digest())
                        .set(IDEMPOTENCY_KEY.APPOINTMENT_ID, appointment.id().value())
                        .set(IDEMPOTENCY_KEY.USED_AT, booking.at())
                        // Only one that has run out can be there: whoever books under a key holds its lock.
                        .onConflict(IDEMPOTENCY_KEY.ACCOUNT_ID, IDEMPOTENCY_KEY.KEY)
                        .doUpdate()
                        .set(IDEMPOTENCY_KEY.DIGEST, key.get().digest())
                        .set(IDEMPOTENCY_KEY.APPOINTMENT_ID, appointment.id().value())
                        .setNull(IDEMPOTENCY_KEY.REFUSAL)
                        .set(IDEMPOTENCY_KEY.USED_AT, booking.at())
                        .returning(IDEMPOTENCY_KEY.KEY));
        Collisions.translate(() ->
                dsl.with(stored, used).insertInto(APPOINTMENT_EVENT).set(event).execute());
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
                    .set(APPOINTMENT.OCCUPIED, occupied(appointment))
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

    private static Field<OffsetDateTimeRange> occupied(Appointment appointment) {
        return DSL.field(
                "tstzrange({0}, {1})",
                APPOINTMENT.OCCUPIED.getDataType(),
                val(appointment.time().start(), APPOINTMENT.START_AT),
                val(appointment.time().end().plus(appointment.gap()), APPOINTMENT.END_AT));
    }
}
