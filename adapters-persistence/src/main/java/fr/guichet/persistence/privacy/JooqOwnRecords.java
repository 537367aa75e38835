package fr.guichet.persistence.privacy;

import static fr.guichet.persistence.jooq.Tables.ACCOUNT_ACTIVITY;
import static fr.guichet.persistence.jooq.Tables.LOGIN_SESSION;
import static fr.guichet.persistence.jooq.Tables.TERMS_ACCEPTANCE;

import fr.guichet.application.account.Session;
import fr.guichet.application.privacy.OwnRecords;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.registration.TermsAcceptance;
import fr.guichet.domain.registration.TermsVersions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads what is kept about one account. */
@Repository
class JooqOwnRecords implements OwnRecords {

    private final DSLContext dsl;

    JooqOwnRecords(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<TermsAcceptance> terms(Account.Id account) {
        return dsl.selectFrom(TERMS_ACCEPTANCE)
                .where(TERMS_ACCEPTANCE.ACCOUNT_ID.eq(account.value()))
                .orderBy(TERMS_ACCEPTANCE.ACCEPTED_AT)
                .fetch(row -> new TermsAcceptance(
                        account,
                        new TermsVersions(row.getTermsVersion(), row.getPrivacyVersion()),
                        row.getAcceptedAt()));
    }

    @Override
    public Optional<Instant> signedInAt(Account.Id account) {
        return dsl.selectFrom(ACCOUNT_ACTIVITY)
                .where(ACCOUNT_ACTIVITY.ACCOUNT_ID.eq(account.value()))
                .fetchOptional(ACCOUNT_ACTIVITY.SIGNED_IN_AT);
    }

    @Override
    public List<Session> sessions(Account.Id account) {
        return dsl.selectFrom(LOGIN_SESSION)
                .where(LOGIN_SESSION.ACCOUNT_ID.eq(account.value()))
                .orderBy(LOGIN_SESSION.OPENED_AT)
                .fetch(row -> new Session(new Session.Id(row.getId()), account, row.getOpenedAt(), row.getExpiresAt()));
    }
}
