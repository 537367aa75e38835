package fr.guichet.persistence.booking;

import fr.guichet.application.booking.BookingWorld;
import fr.guichet.application.booking.SlotsContract;
import fr.guichet.persistence.PostgresTestDatabase;
import org.junit.jupiter.api.AfterAll;

class PostgresSlotsTest extends SlotsContract {

    private static final PostgresTestDatabase DATABASE = PostgresTestDatabase.create();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    protected BookingWorld world() {
        return new PostgresBooking(DATABASE);
    }
}
