package fr.guichet.domain.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Why a time cannot be booked, in the order in which the reasons count when several hold (spec B5). */
public sealed interface BookingRejection {

    /** The reasons by name. */
    enum Reason {
        CLOSED_DAY,
        OUTSIDE_OPENING_HOURS,
        NOT_ON_GRID,
        IN_THE_PAST,
        NOTICE_TOO_SHORT,
        BEYOND_HORIZON,
        PRACTITIONER_ABSENT,
        SLOT_TAKEN,
        CLIENT_BUSY,
        TOO_MANY_UPCOMING
    }

    /** Its name. */
    default Reason reason() {
        return switch (this) {
            case ClosedDay it -> Reason.CLOSED_DAY;
            case OutsideOpeningHours it -> Reason.OUTSIDE_OPENING_HOURS;
            case NotOnGrid it -> Reason.NOT_ON_GRID;
            case InThePast it -> Reason.IN_THE_PAST;
            case NoticeTooShort it -> Reason.NOTICE_TOO_SHORT;
            case BeyondHorizon it -> Reason.BEYOND_HORIZON;
            case PractitionerAbsent it -> Reason.PRACTITIONER_ABSENT;
            case SlotTaken it -> Reason.SLOT_TAKEN;
            case ClientBusy it -> Reason.CLIENT_BUSY;
            case TooManyUpcoming it -> Reason.TOO_MANY_UPCOMING;
        };
    }

    /** There are no opening hours on that day; the source says what closed it. */
    record ClosedDay(LocalDate day, DayHours.Source source) implements BookingRejection {}

    /** The time is not whole inside the opening hours of the day on which it starts. */
    record OutsideOpeningHours(TimeRange wanted) implements BookingRejection {}

    /** The start is not one of the grid's, whatever is booked. */
    record NotOnGrid(Instant start) implements BookingRejection {}

    /** The start is not after now. */
    record InThePast(Instant start) implements BookingRejection {}

    /** The start is sooner than the policy's notice lets it be. */
    record NoticeTooShort(Instant start, Instant earliest) implements BookingRejection {}

    /** The day is later than the last one that can be booked. */
    record BeyondHorizon(LocalDate day, LocalDate lastDay) implements BookingRejection {}

    /** The practitioner is absent during some of the time. */
    record PractitionerAbsent(Absence.Id absence) implements BookingRejection {}

    /** Taken, or too near another appointment: that one, where it is known (a lost race does not tell). */
    record SlotTaken(Optional<Appointment.Id> by) implements BookingRejection {}

    /** The client has another appointment at that time: that one, where it is known (a lost race does not tell). */
    record ClientBusy(Optional<Appointment.Id> with) implements BookingRejection {}

    /** The client has as many upcoming appointments as the policy allows. */
    record TooManyUpcoming(int upcoming, int limit) implements BookingRejection {}
}
