package fr.guichet.application.booking;

class InMemoryBookingTest extends BookingContract {

    @Override
    protected BookingWorld world() {
        return new InMemoryBooking();
    }
}
