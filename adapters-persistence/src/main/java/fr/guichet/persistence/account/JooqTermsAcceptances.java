package fr.guichet.persistence.account;

import static fr.guichet.persistence.jooq.Tables.TERMS_ACCEPTANCE;

import fr.guichet.application.account.TermsAcceptances;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.registration.TermsAcceptance;
import fr.guichet.domain.registration.TermsVersions;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Acceptances of the terms, added and never changed. */
@Repository
class JooqTermsAcceptances implements TermsAcceptances {

    private final DSLContext dsl;

    JooqTermsAcceptances(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<TermsAcceptance> latest(Account.Id account) {
        return dsl.selectFrom(TERMS_ACCEPTANCE)
                .where(TERMS_ACCEPTANCE.ACCOUNT_ID.eq(account.value()))
                .orderBy(TERMS_ACCEPTANCE.ACCEPTED_AT.desc())
                .limit(1)
                .fetchOptional(row -> new TermsAcceptance(
                        account,
                        new TermsVersions(row.getTermsVersion(), row.getPrivacyVersion()),
                        row.getAcceptedAt()));
    }

    @Override
    public void add(TermsAcceptance acceptance) {
        dsl.insertInto(TERMS_ACCEPTANCE)
                .set(TERMS_ACCEPTANCE.ACCOUNT_ID, acceptance.account().value())
                .set(TERMS_ACCEPTANCE.TERMS_VERSION, acceptance.versions().terms())
                .set(TERMS_ACCEPTANCE.PRIVACY_VERSION, acceptance.versions().privacyPolicy())
                .set(TERMS_ACCEPTANCE.ACCEPTED_AT, acceptance.acceptedAt())
                .execute();
    }
}
