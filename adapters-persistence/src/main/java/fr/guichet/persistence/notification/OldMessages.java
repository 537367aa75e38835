package fr.guichet.persistence.notification;

import static fr.guichet.persistence.jooq.Tables.MESSAGE;

import fr.guichet.application.notification.Message;
import fr.guichet.application.privacy.ExpiringRecords;
import fr.guichet.application.privacy.Retention;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Messages that were sent or given up long ago go whole. */
@Repository
class OldMessages implements ExpiringRecords {

    private final DSLContext dsl;

    OldMessages(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public int expire(Retention retention, Instant now) {
        return dsl.deleteFrom(MESSAGE)
                .where(
                        MESSAGE.CREATED_AT.lt(Retention.before(retention.messages(), now)),
                        MESSAGE.STATE.in(Message.State.SENT.name(), Message.State.GIVEN_UP.name()))
                .execute();
    }
}
