package fr.guichet.persistence.account;

import static fr.guichet.persistence.jooq.Tables.ACCOUNT;
import static fr.guichet.persistence.jooq.Tables.ACCOUNT_PASSWORD;
import static fr.guichet.persistence.jooq.Tables.LOGIN_SESSION;

import fr.guichet.application.account.AccessStates;
import fr.guichet.application.account.Session;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Role;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What every signed-in call is checked against: three primary keys, one round trip. */
@Repository
class JooqAccessStates implements AccessStates {

    private final DSLContext dsl;

    JooqAccessStates(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<AccessState> find(Account.Id account, Session.Id session, Instant now) {
        return dsl.select(ACCOUNT.STATUS, ACCOUNT.ROLE, ACCOUNT_PASSWORD.MUST_CHANGE, LOGIN_SESSION.ID)
                .from(ACCOUNT)
                .leftJoin(ACCOUNT_PASSWORD)
                .on(ACCOUNT_PASSWORD.ACCOUNT_ID.eq(ACCOUNT.ID))
                .leftJoin(LOGIN_SESSION)
                .on(
                        LOGIN_SESSION.ID.eq(session.value()),
                        LOGIN_SESSION.ACCOUNT_ID.eq(ACCOUNT.ID),
                        LOGIN_SESSION.ENDED_AT.isNull(),
                        LOGIN_SESSION.EXPIRES_AT.gt(now))
                .where(ACCOUNT.ID.eq(account.value()))
                .fetchOptional(row -> new AccessState(
                        AccountStatus.valueOf(row.get(ACCOUNT.STATUS)),
                        Role.valueOf(row.get(ACCOUNT.ROLE)),
                        Boolean.TRUE.equals(row.get(ACCOUNT_PASSWORD.MUST_CHANGE)),
                        row.get(LOGIN_SESSION.ID) != null));
    }
}
