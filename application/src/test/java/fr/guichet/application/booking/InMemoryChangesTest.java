package fr.guichet.application.booking;

class InMemoryChangesTest extends ChangesContract {

    @Override
    protected BookingWorld world() {
        return new InMemoryBooking();
    }
}
