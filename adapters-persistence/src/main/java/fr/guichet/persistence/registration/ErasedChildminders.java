package fr.guichet.persistence.registration;

import static fr.guichet.persistence.jooq.Tables.CHILDMINDER;

import fr.guichet.application.privacy.DataSubject;
import fr.guichet.application.privacy.Kept;
import fr.guichet.application.privacy.PersonalRecords;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** A childminder's registration goes whole: the social security number with its row, the photo with the last that shows it. */
@Repository
class ErasedChildminders implements PersonalRecords {

    private final DSLContext dsl;

    ErasedChildminders(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<Kept> erase(DataSubject subject, Instant now) {
        subject.account()
                .ifPresent(account -> dsl.deleteFrom(CHILDMINDER)
                        .where(CHILDMINDER.ACCOUNT_ID.eq(account.value()))
                        .execute());
        return List.of();
    }
}
