package fr.guichet.application.booking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.booking.BookAppointment.Command;
import fr.guichet.application.booking.BookAppointment.Outcome;
import fr.guichet.domain.booking.BookingRejection;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the README shows to those who embed Guichet: no framework, no database. */
class EmbeddingExampleTest {

    @Test
    void nine_o_clock_can_be_booked_once() {
        var practice = new InMemoryBooking();
        var camille = practice.practitioner("Camille", "BERNARD");
        var nine = Instant.parse("2026-03-06T09:00:00+01:00");

        var first = practice.bookAppointment().handle(Command.of(practice.client("Léa", "PETIT"), camille, nine));
        var second = practice.bookAppointment().handle(Command.of(practice.client("Max", "ROUX"), camille, nine));

        assertThat(first).isInstanceOf(Outcome.Booked.class);
        assertThat(second)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.rejection()).isInstanceOf(BookingRejection.SlotTaken.class));
    }
}
