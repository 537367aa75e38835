package fr.guichet.application.booking;

class InMemoryCalendarFeedsTest extends CalendarFeedsContract {

    @Override
    protected BookingWorld world() {
        return new InMemoryBooking();
    }
}
