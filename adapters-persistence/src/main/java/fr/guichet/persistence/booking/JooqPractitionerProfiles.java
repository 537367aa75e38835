package fr.guichet.persistence.booking;

import static fr.guichet.persistence.jooq.Tables.ACCOUNT;
import static fr.guichet.persistence.jooq.Tables.AGENDA;

import fr.guichet.application.booking.PractitionerProfile;
import fr.guichet.application.booking.PractitionerProfiles;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectSeekStep3;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Who can be booked, with their services, in one query. */
@Repository
class JooqPractitionerProfiles implements PractitionerProfiles {

    private static final Field<List<Service>> SERVICES =
            BookingRows.servicesOf(AGENDA.PRACTITIONER_ID).as("services");

    private final DSLContext dsl;

    JooqPractitionerProfiles(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<PractitionerProfile> all() {
        return dsl.fetch(profiles(DSL.noCondition())).map(JooqPractitionerProfiles::profile);
    }

    @Override
    public Optional<PractitionerProfile> find(Practitioner.Id id) {
        return dsl.fetchOptional(profiles(AGENDA.PRACTITIONER_ID.eq(id.value())))
                .map(JooqPractitionerProfiles::profile);
    }

    private static SelectSeekStep3<? extends Record, String, String, ?> profiles(Condition which) {
        return DSL.select(AGENDA.PRACTITIONER_ID, ACCOUNT.FIRST_NAME, ACCOUNT.LAST_NAME, SERVICES)
                .from(AGENDA)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(AGENDA.PRACTITIONER_ID))
                .where(BookingRows.CAN_BE_BOOKED.and(which))
                .orderBy(ACCOUNT.LAST_NAME, ACCOUNT.FIRST_NAME, AGENDA.PRACTITIONER_ID);
    }

    private static PractitionerProfile profile(Record row) {
        return new PractitionerProfile(
                new Practitioner.Id(row.get(AGENDA.PRACTITIONER_ID)),
                new PersonName(row.get(ACCOUNT.FIRST_NAME), row.get(ACCOUNT.LAST_NAME)),
                row.get(SERVICES));
    }
}
