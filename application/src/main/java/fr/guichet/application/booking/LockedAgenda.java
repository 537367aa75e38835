package fr.guichet.application.booking;

import fr.guichet.domain.booking.Appointment;
import java.util.List;

/**
 * An agenda in which nobody else books or changes anything until the transaction ends.
 *
 * @param upcoming the booked appointments that have not ended, in time order
 */
public record LockedAgenda(AgendaSettings settings, List<Appointment.Booked> upcoming) {

    public LockedAgenda {
        upcoming = List.copyOf(upcoming);
    }
}
