package fr.guichet.application.booking;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.booking.Appointment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Appointments as calendars show them, the cancelled ones too (spec B11). */
public interface CalendarEntries {

    Optional<CalendarEntry> find(Appointment.Id id);

    /** All that end after the instant and whose client or practitioner has the account; by start, then by id. */
    List<CalendarEntry> endingAfter(Instant from, Account.Id participant);
}
