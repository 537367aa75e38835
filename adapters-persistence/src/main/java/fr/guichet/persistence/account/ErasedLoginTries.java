package fr.guichet.persistence.account;

import static fr.guichet.persistence.jooq.Tables.ACCOUNT;
import static fr.guichet.persistence.jooq.Tables.LOGIN_TRY;

import fr.guichet.application.account.SecretHash;
import fr.guichet.application.privacy.DataSubject;
import fr.guichet.application.privacy.Kept;
import fr.guichet.application.privacy.PersonalRecords;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Failed tries at the account's address; all else that belongs to an account goes with its row. */
@Repository
class ErasedLoginTries implements PersonalRecords {

    private final DSLContext dsl;

    ErasedLoginTries(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<Kept> erase(DataSubject subject, Instant now) {
        subject.account()
                .flatMap(account -> dsl.select(ACCOUNT.EMAIL)
                        .from(ACCOUNT)
                        .where(ACCOUNT.ID.eq(account.value()))
                        .fetchOptional(ACCOUNT.EMAIL))
                .ifPresent(email -> dsl.deleteFrom(LOGIN_TRY)
                        .where(LOGIN_TRY.ADDRESS_HASH.eq(
                                SecretHash.of(email.toLowerCase(Locale.ROOT)).hex()))
                        .execute());
        return List.of();
    }
}
