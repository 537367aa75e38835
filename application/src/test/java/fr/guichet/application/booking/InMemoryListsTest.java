package fr.guichet.application.booking;

class InMemoryListsTest extends ListsContract {

    @Override
    protected BookingWorld world() {
        return new InMemoryBooking();
    }
}
