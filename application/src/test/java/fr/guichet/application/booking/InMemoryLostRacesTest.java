package fr.guichet.application.booking;

class InMemoryLostRacesTest extends LostRacesContract {

    @Override
    protected BookingWorld world() {
        return new InMemoryBooking();
    }
}
