package fr.guichet.application.booking;

class InMemoryCalendarEntriesTest extends CalendarEntriesContract {

    @Override
    protected BookingWorld world() {
        return new InMemoryBooking();
    }
}
