package fr.guichet.web.api.booking;

import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.domain.booking.ChangeRejection;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;

/** How refusals of bookings, moves and cancellations are answered (spec B5, B7). */
public final class BookingProblems {

    private BookingProblems() {}

    public static Problem of(BookingRejection rejection) {
        return Problem.of(code(rejection));
    }

    /** The wire's code, also where nothing is refused and slots are only explained (spec B12). */
    public static ProblemCode code(BookingRejection rejection) {
        return switch (rejection) {
            case BookingRejection.ClosedDay r -> ProblemCode.DAY_CLOSED;
            case BookingRejection.OutsideOpeningHours r -> ProblemCode.OUTSIDE_HOURS;
            case BookingRejection.NotOnGrid r -> ProblemCode.SLOT_NOT_OFFERED;
            case BookingRejection.InThePast r -> ProblemCode.IN_THE_PAST;
            case BookingRejection.NoticeTooShort r -> ProblemCode.MINIMUM_NOTICE;
            case BookingRejection.BeyondHorizon r -> ProblemCode.BEYOND_HORIZON;
            case BookingRejection.PractitionerAbsent r -> ProblemCode.PRACTITIONER_ABSENT;
            case BookingRejection.SlotTaken r -> ProblemCode.SLOT_TAKEN;
            case BookingRejection.ClientBusy r -> ProblemCode.CLIENT_BUSY;
            case BookingRejection.TooManyUpcoming r -> ProblemCode.TOO_MANY_APPOINTMENTS;
        };
    }

    public static Problem of(ChangeRejection rejection) {
        return switch (rejection) {
            case ChangeRejection.WrongState r -> Problem.of(ProblemCode.WRONG_STATE);
            case ChangeRejection.NotBegun r ->
                Problem.of(ProblemCode.WRONG_STATE).saying("booking.not-begun");
            case ChangeRejection.TooLate r -> Problem.of(ProblemCode.CANCELLATION_TOO_LATE);
        };
    }
}
