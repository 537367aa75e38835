package fr.guichet.persistence.booking;

import static fr.guichet.persistence.jooq.Tables.CALENDAR_FEED;

import fr.guichet.application.booking.CalendarFeeds;
import fr.guichet.application.booking.CalendarSecret;
import fr.guichet.application.privacy.SecretBox;
import fr.guichet.domain.account.Account;
import fr.guichet.persistence.privacy.SealedColumn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Secrets of calendar feeds, hashed to be looked up and sealed to be shown again: a copy of the table opens no feed. */
@Repository
class JooqCalendarFeeds implements CalendarFeeds, SealedColumn.Holder {

    private final DSLContext dsl;
    private final SecretBox box;

    JooqCalendarFeeds(DSLContext dsl, SecretBox box) {
        this.dsl = dsl;
        this.box = box;
    }

    @Override
    public Optional<CalendarSecret> find(Account.Id owner) {
        return dsl.select(CALENDAR_FEED.SEALED_SECRET)
                .from(CALENDAR_FEED)
                .where(CALENDAR_FEED.ACCOUNT_ID.eq(owner.value()))
                .fetchOptional(CALENDAR_FEED.SEALED_SECRET)
                .map(stored ->
                        new CalendarSecret(new String(box.open(stored, context(owner)), StandardCharsets.US_ASCII)));
    }

    @Override
    public Optional<Account.Id> owner(CalendarSecret secret) {
        return dsl.select(CALENDAR_FEED.ACCOUNT_ID)
                .from(CALENDAR_FEED)
                .where(CALENDAR_FEED.SECRET_HASH.eq(secret.hash().hex()))
                .fetchOptional(row -> new Account.Id(row.value1()));
    }

    @Override
    public void add(Account.Id owner, CalendarSecret secret, Instant now) {
        dsl.insertInto(CALENDAR_FEED)
                .set(CALENDAR_FEED.ACCOUNT_ID, owner.value())
                .set(CALENDAR_FEED.SECRET_HASH, secret.hash().hex())
                .set(
                        CALENDAR_FEED.SEALED_SECRET,
                        box.seal(secret.value().getBytes(StandardCharsets.US_ASCII), context(owner)))
                .set(CALENDAR_FEED.CREATED_AT, now)
                .execute();
    }

    @Override
    public void remove(Account.Id owner) {
        dsl.deleteFrom(CALENDAR_FEED)
                .where(CALENDAR_FEED.ACCOUNT_ID.eq(owner.value()))
                .execute();
    }

    private static String context(Account.Id owner) {
        return "calendar_feed.sealed_secret:" + owner.value();
    }

    @Override
    public SealedColumn<?> sealedColumn() {
        return new SealedColumn<>(
                CALENDAR_FEED,
                CALENDAR_FEED.ACCOUNT_ID,
                CALENDAR_FEED.SEALED_SECRET,
                id -> context(new Account.Id(id)));
    }
}
