package fr.guichet.application.booking;

class InMemoryAppointmentsTest extends AppointmentsContract {

    @Override
    protected BookingWorld world() {
        return new InMemoryBooking();
    }
}
