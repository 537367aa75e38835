package fr.guichet.persistence.booking;

import static fr.guichet.persistence.jooq.Tables.ABSENCE;
import static fr.guichet.persistence.jooq.Tables.AGENDA;
import static fr.guichet.persistence.jooq.Tables.APPOINTMENT;
import static fr.guichet.persistence.jooq.Tables.APPOINTMENT_EVENT;
import static fr.guichet.persistence.jooq.Tables.DAY_EXCEPTION;
import static fr.guichet.persistence.jooq.Tables.OPENING_PERIOD;
import static fr.guichet.persistence.jooq.Tables.SERVICE;
import static fr.guichet.persistence.jooq.Tables.SERVICE_OFFER;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import fr.guichet.application.privacy.DataSubject;
import fr.guichet.application.privacy.Kept;
import fr.guichet.application.privacy.PersonalRecords;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Appointments stay without a word of what they were about; a practitioner's agenda goes, or stays empty for theirs. */
@Repository
class ErasedAppointments implements PersonalRecords {

    private final DSLContext dsl;

    ErasedAppointments(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<Kept> erase(DataSubject subject, Instant now) {
        subject.account().ifPresent(account -> eraseAgenda(account.value()));
        return subject.file().map(file -> eraseWords(file.value(), now)).orElse(List.of());
    }

    private List<Kept> eraseWords(UUID client, Instant now) {
        dsl.update(APPOINTMENT)
                .setNull(APPOINTMENT.PURPOSE)
                .where(APPOINTMENT.CLIENT_ID.eq(client), APPOINTMENT.PURPOSE.isNotNull())
                .execute();
        dsl.update(APPOINTMENT_EVENT)
                .setNull(APPOINTMENT_EVENT.REASON)
                .where(
                        APPOINTMENT_EVENT.APPOINTMENT_ID.in(
                                select(APPOINTMENT.ID).from(APPOINTMENT).where(APPOINTMENT.CLIENT_ID.eq(client))),
                        APPOINTMENT_EVENT.REASON.isNotNull())
                .execute();
        var kept = dsl.fetchCount(APPOINTMENT, APPOINTMENT.CLIENT_ID.eq(client), APPOINTMENT.START_AT.le(now));
        return kept == 0 ? List.of() : List.of(Kept.anonymous(Kept.What.APPOINTMENTS, kept));
    }

    private void eraseAgenda(UUID practitioner) {
        dsl.deleteFrom(OPENING_PERIOD)
                .where(OPENING_PERIOD.PRACTITIONER_ID.eq(practitioner))
                .execute();
        dsl.deleteFrom(DAY_EXCEPTION)
                .where(DAY_EXCEPTION.PRACTITIONER_ID.eq(practitioner))
                .execute();
        dsl.deleteFrom(ABSENCE).where(ABSENCE.PRACTITIONER_ID.eq(practitioner)).execute();
        var offered = dsl.deleteFrom(SERVICE_OFFER)
                .where(SERVICE_OFFER.PRACTITIONER_ID.eq(practitioner))
                .returning(SERVICE_OFFER.SERVICE_ID)
                .fetch(SERVICE_OFFER.SERVICE_ID);
        // What nobody offers any more is offered no more, as when staff take it away.
        dsl.update(SERVICE)
                .set(SERVICE.ACTIVE, false)
                .set(SERVICE.VERSION, SERVICE.VERSION.plus(1))
                .where(
                        SERVICE.ID.in(offered),
                        notExists(selectOne().from(SERVICE_OFFER).where(SERVICE_OFFER.SERVICE_ID.eq(SERVICE.ID))))
                .execute();
        dsl.deleteFrom(AGENDA)
                .where(
                        AGENDA.PRACTITIONER_ID.eq(practitioner),
                        notExists(selectOne().from(APPOINTMENT).where(APPOINTMENT.PRACTITIONER_ID.eq(practitioner))))
                .execute();
    }
}
