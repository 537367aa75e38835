package fr.guichet.application.booking;

import fr.guichet.application.notification.Notification.Side;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.booking.Appointment;
import java.time.Instant;
import java.util.Optional;

/**
 * An appointment as calendars show it.
 *
 * @param changedAt when the last of its events happened
 */
public record CalendarEntry(AppointmentView appointment, Instant changedAt) {

    /** What the reader's calendar is told: their own appointment as a client is told of it, another's as staff are. */
    CalendarWriter.Event eventFor(Account.Id reader) {
        return new CalendarWriter.Event(
                AppointmentMessages.summary(appointment),
                appointment.clientAccount().equals(Optional.of(reader)) ? Side.CLIENT : Side.PRACTITIONER,
                appointment.status() == Appointment.Status.CANCELLED,
                changedAt);
    }
}
