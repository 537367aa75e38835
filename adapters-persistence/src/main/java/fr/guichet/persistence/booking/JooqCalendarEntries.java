package fr.guichet.persistence.booking;

import static fr.guichet.persistence.jooq.Tables.APPOINTMENT;
import static fr.guichet.persistence.jooq.Tables.APPOINTMENT_EVENT;

import fr.guichet.application.booking.CalendarEntries;
import fr.guichet.application.booking.CalendarEntry;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.Service;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Appointments with their names and the instant of their last event. */
@Repository
class JooqCalendarEntries implements CalendarEntries {

    private static final Field<Instant> CHANGED_AT = DSL.field(DSL.select(APPOINTMENT_EVENT.DONE_AT)
                    .from(APPOINTMENT_EVENT)
                    .where(APPOINTMENT_EVENT.APPOINTMENT_ID.eq(APPOINTMENT.ID))
                    .orderBy(APPOINTMENT_EVENT.ORDINAL.desc())
                    .limit(1))
            .as("changed_at");

    private final DSLContext dsl;

    JooqCalendarEntries(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<CalendarEntry> find(Appointment.Id id) {
        return dsl.fetchOptional(JooqAppointmentQueries.views(APPOINTMENT.ID.eq(id.value()), CHANGED_AT))
                .map(JooqCalendarEntries::entry);
    }

    @Override
    public List<CalendarEntry> endingAfter(Instant from, Account.Id participant) {
        var which = JooqAppointmentQueries.isFor(participant)
                .and(APPOINTMENT.START_AT.gt(from.minus(Service.LONGEST)))
                .and(APPOINTMENT.END_AT.gt(from));
        return dsl.fetch(JooqAppointmentQueries.views(which, CHANGED_AT).orderBy(APPOINTMENT.START_AT, APPOINTMENT.ID))
                .map(JooqCalendarEntries::entry);
    }

    private static CalendarEntry entry(Record row) {
        return new CalendarEntry(JooqAppointmentQueries.view(row), row.get(CHANGED_AT));
    }
}
