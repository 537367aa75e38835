package fr.guichet.persistence.clientfile;

import static fr.guichet.persistence.jooq.Tables.APPOINTMENT;
import static fr.guichet.persistence.jooq.Tables.CLIENT_FILE;
import static fr.guichet.persistence.jooq.Tables.MESSAGE;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import fr.guichet.application.clientfile.ClientFileContents;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.persistence.booking.Locks;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Everything that names a client file by a foreign key. */
@Repository
class JooqClientFileContents implements ClientFileContents {

    private final DSLContext dsl;

    JooqClientFileContents(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public void hold(ClientFile.Id one, ClientFile.Id other) {
        // Bookings take the names first and the rows after them, and so does whoever holds both.
        dsl.fetch(Locks.on(DSL.select(Locks.name(one.value())).unionAll(DSL.select(Locks.name(other.value())))));
        dsl.select(CLIENT_FILE.ID)
                .from(CLIENT_FILE)
                .where(CLIENT_FILE.ID.in(one.value(), other.value()))
                .orderBy(CLIENT_FILE.ID)
                .forUpdate()
                .fetch();
    }

    @Override
    public boolean overlap(ClientFile.Id one, ClientFile.Id other) {
        var ones = APPOINTMENT.as("ones");
        var others = APPOINTMENT.as("others");
        return dsl.fetchExists(selectOne()
                .from(ones)
                .join(others)
                .on(ones.START_AT.lt(others.END_AT), others.START_AT.lt(ones.END_AT))
                .where(
                        ones.CLIENT_ID.eq(one.value()),
                        others.CLIENT_ID.eq(other.value()),
                        ones.STATE.ne(Appointment.Status.CANCELLED.name()),
                        others.STATE.ne(Appointment.Status.CANCELLED.name())));
    }

    @Override
    public void moveAll(ClientFile.Id from, ClientFile.Id into) {
        dsl.select(DSL.field("move_all_of_client({0}, {1})", Object.class, val(from.value()), val(into.value())))
                .fetch();
        // No foreign key: a message outlives whom it went to (spec section 6).
        dsl.update(MESSAGE)
                .set(MESSAGE.RECIPIENT_ID, into.value())
                .where(MESSAGE.RECIPIENT_ID.eq(from.value()))
                .execute();
    }
}
