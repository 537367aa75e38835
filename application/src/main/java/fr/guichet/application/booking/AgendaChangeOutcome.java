package fr.guichet.application.booking;

import fr.guichet.domain.booking.OpeningRange;
import fr.guichet.domain.booking.Service;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What came of a change in an agenda that may hold appointments (spec B4). */
public sealed interface AgendaChangeOutcome<T> {

    /**
     * It is stored.
     *
     * @param toMove the booked appointments that no longer fit, which stay and which staff were told of
     */
    record Stored<T>(T result, List<AppointmentView> toMove) implements AgendaChangeOutcome<T> {}

    /** It is not stored: these booked appointments would no longer fit, and nobody has confirmed that this is meant. */
    record Touches<T>(List<AppointmentView> appointments) implements AgendaChangeOutcome<T> {}

    /**
     * Opening hours in which not even the practitioner's shortest session fits.
     *
     * @param period the first day of the weekly hours that hold the range; empty for an exception
     * @param day the day of the week; empty for an exception
     */
    record RangeTooShort<T>(
            Optional<LocalDate> period, Optional<DayOfWeek> day, OpeningRange range, Duration shortestSession)
            implements AgendaChangeOutcome<T> {}

    /** Hours in which one of the practitioner's services fits nowhere, so that it could never be booked. */
    record ServiceFitsNowhere<T>(Service service) implements AgendaChangeOutcome<T> {}

    /** Only staff keep agendas. */
    record NotAllowed<T>() implements AgendaChangeOutcome<T> {}

    /** There is no such practitioner, or what was to be removed is not there. */
    record NotFound<T>() implements AgendaChangeOutcome<T> {}
}
