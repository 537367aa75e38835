package fr.guichet.application.booking;

import fr.guichet.domain.booking.BookedTime;
import java.util.List;

/**
 * An agenda and what is booked in it, read at one moment.
 *
 * @param booked at least what occupies time on the days asked for
 */
public record AgendaReading(AgendaSettings settings, List<BookedTime> booked) {

    public AgendaReading {
        booked = List.copyOf(booked);
    }
}
