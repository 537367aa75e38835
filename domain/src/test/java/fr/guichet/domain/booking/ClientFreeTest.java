package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.anAppointment;
import static fr.guichet.domain.booking.BookingFixtures.appointmentId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B5, CLIENT_DEJA_OCCUPE")
class ClientFreeTest {
    @Test
    void refuses_a_time_at_which_the_client_sees_another_practitioner() {
        assertThat(Asking.forStart("2026-03-06T09:00")
                        .clientHas(anAppointment()
                                .number(7)
                                .with(BookingFixtures.JONAS)
                                .startingAt("2026-03-06T09:44"))
                        .by(ClientFree::judge))
                .contains(new BookingRejection.ClientBusy(Optional.of(appointmentId(7))));
    }

    @Test
    void asks_no_gap_between_two_practitioners() {
        assertThat(Asking.forStart("2026-03-06T09:00")
                        .clientHas(anAppointment().startingAt("2026-03-06T09:45"))
                        .clientHas(anAppointment().startingAt("2026-03-06T08:15"))
                        .by(ClientFree::judge))
                .isEmpty();
    }

    @Test
    void the_appointment_that_is_moved_does_not_count() {
        assertThat(Asking.forStart("2026-03-06T09:00")
                        .clientHas(anAppointment().number(1).startingAt("2026-03-06T09:15"))
                        .moving(appointmentId(1))
                        .by(ClientFree::judge))
                .isEmpty();
    }
}
