package fr.guichet.application.booking;

import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.domain.booking.ClientDiary;
import java.util.Optional;

/**
 * All that a booking's decision needs, in which nothing changes until the transaction ends.
 *
 * @param agenda empty when nobody of that name can be booked
 * @param client empty when there is no such file
 * @param diary what the client has booked and has not ended
 * @param earlier what was answered under the same key, where that is not too long ago
 */
public record BookingReading(
        Optional<AgendaReading> agenda,
        Optional<BookingClient> client,
        ClientDiary diary,
        Optional<KeyedAnswer> earlier) {

    /** What was answered under a key (spec B9). */
    public sealed interface KeyedAnswer {

        /** Of what was asked for then. */
        String digest();

        record Booked(Appointment.Id appointment, String digest) implements KeyedAnswer {}

        record Refused(BookingRejection.Reason reason, String digest) implements KeyedAnswer {}
    }
}
