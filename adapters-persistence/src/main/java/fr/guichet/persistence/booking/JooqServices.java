package fr.guichet.persistence.booking;

import static fr.guichet.persistence.jooq.Tables.SERVICE;
import static fr.guichet.persistence.jooq.Tables.SERVICE_OFFER;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import fr.guichet.application.StaleVersion;
import fr.guichet.application.booking.Services;
import fr.guichet.domain.booking.Service;
import fr.guichet.persistence.jooq.tables.records.ServiceRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Services and who offers them. */
@Repository
class JooqServices implements Services {

    private static final Field<UUID[]> OFFERED_BY = multiset(select(SERVICE_OFFER.PRACTITIONER_ID)
                    .from(SERVICE_OFFER)
                    .where(SERVICE_OFFER.SERVICE_ID.eq(SERVICE.ID)))
            .convertFrom(rows -> rows.map(row -> row.value1()).toArray(UUID[]::new));

    private final DSLContext dsl;

    JooqServices(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<Service> find(Service.Id id) {
        return dsl.fetchOptional(services(SERVICE.ID.eq(id.value())))
                .map(row -> BookingRows.service(row.value1(), row.value2()));
    }

    @Override
    public List<Service> active() {
        return dsl.fetch(services(SERVICE.ACTIVE.isTrue()).orderBy(SERVICE.POSITION, SERVICE.ID))
                .map(row -> BookingRows.service(row.value1(), row.value2()));
    }

    @Override
    public void add(Service service) {
        dsl.insertInto(SERVICE)
                .set(SERVICE.ID, service.id().value())
                .set(SERVICE.NAME, service.name())
                .set(SERVICE.DURATION_MINUTES, (int) service.duration().toMinutes())
                .set(SERVICE.ACTIVE, service.active())
                .set(SERVICE.POSITION, service.position())
                .set(SERVICE.VERSION, 0L)
                .execute();
        offer(service);
    }

    @Override
    public void update(Service service) {
        var updated = dsl.update(SERVICE)
                .set(SERVICE.NAME, service.name())
                .set(SERVICE.DURATION_MINUTES, (int) service.duration().toMinutes())
                .set(SERVICE.ACTIVE, service.active())
                .set(SERVICE.POSITION, service.position())
                .set(SERVICE.VERSION, service.version() + 1)
                .where(SERVICE.ID.eq(service.id().value()))
                .and(SERVICE.VERSION.eq(service.version()))
                .execute();
        if (updated == 0) {
            throw new StaleVersion(service.id());
        }
        dsl.deleteFrom(SERVICE_OFFER)
                .where(SERVICE_OFFER.SERVICE_ID.eq(service.id().value()))
                .execute();
        offer(service);
    }

    private void offer(Service service) {
        for (var practitioner : service.offeredBy()) {
            dsl.insertInto(SERVICE_OFFER)
                    .set(SERVICE_OFFER.SERVICE_ID, service.id().value())
                    .set(SERVICE_OFFER.PRACTITIONER_ID, practitioner.value())
                    .execute();
        }
    }

    private static SelectConditionStep<Record2<ServiceRecord, UUID[]>> services(Condition which) {
        return DSL.select(SERVICE, OFFERED_BY).from(SERVICE).where(which);
    }
}
