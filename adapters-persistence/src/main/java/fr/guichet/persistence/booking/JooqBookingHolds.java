package fr.guichet.persistence.booking;

import static org.jooq.impl.DSL.select;

import fr.guichet.application.booking.BookingHolds;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** The locks that bookings take, taken by someone who does not book. */
@Repository
class JooqBookingHolds implements BookingHolds {

    private final DSLContext dsl;

    JooqBookingHolds(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public void hold(Set<UUID> agendasAndClients) {
        Locks.demandTransaction();
        agendasAndClients.stream()
                .<Select<Record1<String>>>map(id -> select(Locks.name(id)))
                .reduce(Select::unionAll)
                .ifPresent(names -> dsl.fetch(Locks.on(names)));
    }
}
