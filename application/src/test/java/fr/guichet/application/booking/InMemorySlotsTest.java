package fr.guichet.application.booking;

class InMemorySlotsTest extends SlotsContract {

    @Override
    protected BookingWorld world() {
        return new InMemoryBooking();
    }
}
