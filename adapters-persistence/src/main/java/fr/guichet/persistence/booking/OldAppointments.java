package fr.guichet.persistence.booking;

import static fr.guichet.persistence.jooq.Tables.APPOINTMENT;
import static fr.guichet.persistence.jooq.Tables.APPOINTMENT_EVENT;
import static fr.guichet.persistence.jooq.Tables.CLIENT_FILE;
import static fr.guichet.persistence.jooq.Tables.NOTE;

import fr.guichet.application.Ids;
import fr.guichet.application.privacy.AuditEntry;
import fr.guichet.application.privacy.ExpiringRecords;
import fr.guichet.application.privacy.Retention;
import fr.guichet.domain.clientfile.Client;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Appointments of long ago become nobody's: a file that is nobody's takes them over from each client, and whoever did
 * something to them as that client is forgotten.
 */
@Repository
class OldAppointments implements ExpiringRecords {

    private final DSLContext dsl;
    private final Ids ids;

    OldAppointments(DSLContext dsl, Ids ids) {
        this.dsl = dsl;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "past-appointments";
    }

    @Override
    public int expire(Retention retention, Instant now) {
        var old = APPOINTMENT.END_AT.lt(Retention.before(retention.pastAppointments(), now));
        var clients = dsl.selectDistinct(CLIENT_FILE.ID, CLIENT_FILE.ACCOUNT_ID)
                .from(APPOINTMENT)
                .join(CLIENT_FILE)
                .on(CLIENT_FILE.ID.eq(APPOINTMENT.CLIENT_ID))
                .where(old, CLIENT_FILE.ERASED_AT.isNull())
                .fetch();
        var count = 0;
        for (var client : clients) {
            count += makeAnonymous(client.value1(), client.value2(), old, now);
        }
        return count;
    }

    private int makeAnonymous(UUID client, @Nullable UUID account, Condition old, Instant now) {
        var theirs = APPOINTMENT.CLIENT_ID.eq(client).and(old);
        var appointments = dsl.select(APPOINTMENT.ID)
                .from(APPOINTMENT)
                .where(theirs)
                .forUpdate()
                .fetch(APPOINTMENT.ID);
        dsl.update(APPOINTMENT_EVENT)
                .setNull(APPOINTMENT_EVENT.REASON)
                .where(APPOINTMENT_EVENT.APPOINTMENT_ID.in(appointments))
                .execute();
        if (account != null) {
            dsl.update(APPOINTMENT_EVENT)
                    .set(APPOINTMENT_EVENT.DONE_BY, AuditEntry.PROGRAM.value())
                    .where(APPOINTMENT_EVENT.APPOINTMENT_ID.in(appointments), APPOINTMENT_EVENT.DONE_BY.eq(account))
                    .execute();
            dsl.update(APPOINTMENT)
                    .set(APPOINTMENT.BOOKED_BY, AuditEntry.PROGRAM.value())
                    .where(APPOINTMENT.ID.in(appointments), APPOINTMENT.BOOKED_BY.eq(account))
                    .execute();
        }
        // Their notes stay in the client's file.
        dsl.update(NOTE)
                .setNull(NOTE.APPOINTMENT_ID)
                .where(NOTE.APPOINTMENT_ID.in(appointments))
                .execute();
        return dsl.update(APPOINTMENT)
                .set(APPOINTMENT.CLIENT_ID, nobody(now))
                .setNull(APPOINTMENT.PURPOSE)
                .set(APPOINTMENT.VERSION, APPOINTMENT.VERSION.plus(1))
                .where(APPOINTMENT.ID.in(appointments))
                .execute();
    }

    private UUID nobody(Instant now) {
        var id = ids.next();
        dsl.insertInto(CLIENT_FILE)
                .set(CLIENT_FILE.ID, id)
                .set(CLIENT_FILE.STATUS, "PRELIMINARY")
                .set(CLIENT_FILE.FIRST_NAME, Client.ERASED.first())
                .set(CLIENT_FILE.LAST_NAME, Client.ERASED.last())
                .set(CLIENT_FILE.CREATED_AT, now)
                .set(CLIENT_FILE.ERASED_AT, now)
                .set(CLIENT_FILE.VERSION, 0L)
                .execute();
        return id;
    }
}
