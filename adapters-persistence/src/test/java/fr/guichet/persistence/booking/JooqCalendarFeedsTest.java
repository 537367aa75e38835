package fr.guichet.persistence.booking;

import static fr.guichet.persistence.jooq.Tables.ACCOUNT;
import static fr.guichet.persistence.jooq.Tables.CALENDAR_FEED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.booking.BookingWorld;
import fr.guichet.application.booking.CalendarFeedsContract;
import fr.guichet.application.booking.CalendarSecret;
import fr.guichet.persistence.PostgresTestDatabase;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class JooqCalendarFeedsTest extends CalendarFeedsContract {

    private static final PostgresTestDatabase DATABASE = PostgresTestDatabase.create();

    private final BookingWorld postgres = new PostgresBooking(DATABASE);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    protected BookingWorld world() {
        return new PostgresBooking(DATABASE);
    }

    @Test
    void keeps_no_secret_in_clear() {
        var secret = new CalendarSecret("clear-clear-clear-clear-clear-cl");
        var owner = postgres.client("Zoé", "MOREL").account();
        postgres.transactions().run(() -> postgres.calendarFeeds().add(owner, secret, BookingWorld.START));

        var row = DATABASE.dsl().fetchSingle(CALENDAR_FEED, CALENDAR_FEED.ACCOUNT_ID.eq(owner.value()));

        assertThat(row.getSecretHash()).isEqualTo(secret.hash().hex());
        assertThat(new String(row.getSealedSecret(), StandardCharsets.ISO_8859_1))
                .doesNotContain("clear");
    }

    @Test
    void a_feed_goes_with_its_account() {
        var secret = new CalendarSecret("gone-gone-gone-gone-gone-gone-go");
        var owner = postgres.client("Zoé", "MOREL").account();
        postgres.transactions().run(() -> postgres.calendarFeeds().add(owner, secret, BookingWorld.START));

        postgres.transactions()
                .run(() -> DATABASE.dsl()
                        .deleteFrom(ACCOUNT)
                        .where(ACCOUNT.ID.eq(owner.value()))
                        .execute());

        assertThat(postgres.calendarFeeds().owner(secret)).isEmpty();
    }
}
