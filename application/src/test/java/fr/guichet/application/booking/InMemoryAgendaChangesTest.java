package fr.guichet.application.booking;

class InMemoryAgendaChangesTest extends AgendaChangesContract {

    @Override
    protected BookingWorld world() {
        return new InMemoryBooking();
    }
}
