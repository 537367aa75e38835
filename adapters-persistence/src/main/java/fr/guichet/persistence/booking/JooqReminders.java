package fr.guichet.persistence.booking;

import static fr.guichet.persistence.jooq.Tables.APPOINTMENT;
import static fr.guichet.persistence.jooq.Tables.APPOINTMENT_EVENT;
import static fr.guichet.persistence.jooq.Tables.REMINDER;

import fr.guichet.application.notification.Reminders;
import fr.guichet.domain.booking.Appointment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reminders by a look at the appointments that come near. */
@Repository
class JooqReminders implements Reminders {

    private static final String BOOKED = Appointment.Status.BOOKED.name();

    private final DSLContext dsl;

    JooqReminders(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<Due> due(Instant now, Duration lead, int limit) {
        var atThatStartSince = DSL.field(DSL.select(DSL.max(APPOINTMENT_EVENT.DONE_AT))
                .from(APPOINTMENT_EVENT)
                .where(
                        APPOINTMENT_EVENT.APPOINTMENT_ID.eq(APPOINTMENT.ID),
                        APPOINTMENT_EVENT.KIND.in("BOOKED", "MOVED")));
        var reminded = DSL.selectOne()
                .from(REMINDER)
                .where(REMINDER.APPOINTMENT_ID.eq(APPOINTMENT.ID), REMINDER.START_AT.eq(APPOINTMENT.START_AT));
        return dsl.select(APPOINTMENT.ID, APPOINTMENT.START_AT)
                .from(APPOINTMENT)
                .where(
                        APPOINTMENT.STATE.eq(BOOKED),
                        APPOINTMENT.START_AT.gt(now),
                        APPOINTMENT.START_AT.le(now.plus(lead)),
                        DSL.notExists(reminded),
                        // In seconds: a day more is another time in the night in which clocks change.
                        DSL.condition(
                                "{0} + make_interval(secs => {1}) <= {2}",
                                atThatStartSince, DSL.val(lead.toSeconds()), APPOINTMENT.START_AT))
                .orderBy(APPOINTMENT.START_AT, APPOINTMENT.ID)
                .limit(limit)
                .fetch(Records.mapping(Due::new));
    }

    @Override
    public boolean claim(Due due) {
        return dsl.insertInto(REMINDER)
                        .set(REMINDER.APPOINTMENT_ID, due.appointment())
                        .set(REMINDER.START_AT, due.start())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Override
    public boolean holds(Due due) {
        return dsl.fetchExists(
                APPOINTMENT,
                APPOINTMENT
                        .ID
                        .eq(due.appointment())
                        .and(APPOINTMENT.START_AT.eq(due.start()))
                        .and(APPOINTMENT.STATE.eq(BOOKED)));
    }
}
