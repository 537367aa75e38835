package fr.guichet.persistence.account;

import static fr.guichet.persistence.jooq.Tables.ACCOUNT_LINK;

import fr.guichet.application.account.AccountLink;
import fr.guichet.application.account.AccountLinks;
import fr.guichet.application.account.LinkPurpose;
import fr.guichet.application.account.SecretHash;
import fr.guichet.domain.account.Account;
import fr.guichet.persistence.jooq.tables.records.AccountLinkRecord;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Mailed links by the hash of their secret. */
@Repository
class JooqAccountLinks implements AccountLinks {

    private final DSLContext dsl;

    JooqAccountLinks(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<AccountLink> find(SecretHash hash) {
        return dsl.selectFrom(ACCOUNT_LINK)
                .where(ACCOUNT_LINK.TOKEN_HASH.eq(hash.hex()))
                .fetchOptional(JooqAccountLinks::link);
    }

    @Override
    public void add(AccountLink link) {
        dsl.insertInto(ACCOUNT_LINK)
                .set(ACCOUNT_LINK.TOKEN_HASH, link.hash().hex())
                .set(ACCOUNT_LINK.ACCOUNT_ID, link.account().value())
                .set(ACCOUNT_LINK.PURPOSE, link.purpose().name())
                .set(ACCOUNT_LINK.ABOUT, link.about().orElse(null))
                .set(ACCOUNT_LINK.ISSUED_AT, link.issuedAt())
                .set(ACCOUNT_LINK.EXPIRES_AT, link.expiresAt())
                .set(ACCOUNT_LINK.CLOSED_AT, link.closedAt().orElse(null))
                .execute();
    }

    @Override
    public boolean use(SecretHash hash, Instant now) {
        return dsl.update(ACCOUNT_LINK)
                        .set(ACCOUNT_LINK.CLOSED_AT, now)
                        .where(
                                ACCOUNT_LINK.TOKEN_HASH.eq(hash.hex()),
                                ACCOUNT_LINK.CLOSED_AT.isNull(),
                                ACCOUNT_LINK.EXPIRES_AT.gt(now))
                        .execute()
                == 1;
    }

    @Override
    public void closeAll(Account.Id account, LinkPurpose purpose, Instant now) {
        dsl.update(ACCOUNT_LINK)
                .set(ACCOUNT_LINK.CLOSED_AT, now)
                .where(
                        ACCOUNT_LINK.ACCOUNT_ID.eq(account.value()),
                        ACCOUNT_LINK.PURPOSE.eq(purpose.name()),
                        ACCOUNT_LINK.CLOSED_AT.isNull())
                .execute();
    }

    @Override
    public void closeAll(Account.Id account, Instant now) {
        dsl.update(ACCOUNT_LINK)
                .set(ACCOUNT_LINK.CLOSED_AT, now)
                .where(ACCOUNT_LINK.ACCOUNT_ID.eq(account.value()), ACCOUNT_LINK.CLOSED_AT.isNull())
                .execute();
    }

    @Override
    public int countIssued(Account.Id account, LinkPurpose purpose, Instant since) {
        return dsl.fetchCount(
                ACCOUNT_LINK,
                ACCOUNT_LINK.ACCOUNT_ID.eq(account.value()),
                ACCOUNT_LINK.PURPOSE.eq(purpose.name()),
                ACCOUNT_LINK.ISSUED_AT.ge(since));
    }

    @Override
    public int forgetExpiredBefore(Instant instant) {
        return dsl.deleteFrom(ACCOUNT_LINK)
                .where(ACCOUNT_LINK.EXPIRES_AT.lt(instant))
                .execute();
    }

    private static AccountLink link(AccountLinkRecord row) {
        return new AccountLink(
                new SecretHash(row.getTokenHash()),
                new Account.Id(row.getAccountId()),
                LinkPurpose.valueOf(row.getPurpose()),
                Optional.ofNullable(row.getAbout()),
                row.getIssuedAt(),
                row.getExpiresAt(),
                Optional.ofNullable(row.getClosedAt()));
    }
}
