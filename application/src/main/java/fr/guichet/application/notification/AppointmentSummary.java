package fr.guichet.application.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a message says of an appointment.
 *
 * @param sequence rises with every move and with the cancellation, so that calendars know which word is the last (spec B10)
 * @param practitioner the practitioner's full name
 * @param client the client's full name, which only the practitioner is told
 * @param service the name of what was booked
 */
public record AppointmentSummary(
        UUID id,
        long sequence,
        Instant start,
        Instant end,
        String practitioner,
        String client,
        String service,
        Optional<String> purpose) {

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "AppointmentSummary[" + id + "]";
    }
}
