package fr.guichet.domain.booking;

/** What staff may change in an agenda while appointments are booked in it (spec B4). */
public sealed interface AgendaChange {

    record NewHours(OpeningHours hours) implements AgendaChange {}

    record NewPolicy(BookingPolicy policy) implements AgendaChange {}

    /** Takes the place of the exception that the day may have had. */
    record NewException(DayException exception) implements AgendaChange {}

    record RemovedException(DayException.Id exception) implements AgendaChange {}

    record NewAbsence(Absence absence) implements AgendaChange {}

    record RemovedAbsence(Absence.Id absence) implements AgendaChange {}
}
