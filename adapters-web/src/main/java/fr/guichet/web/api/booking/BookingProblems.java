package fr.guichet.web.api.booking;

import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.domain.booking.ChangeRejection;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;

/** How refusals of bookings, moves and cancellations are answered (spec B5, B7). */
public final class BookingProblems {

    private BookingProblems() {}

    public static Problem of(BookingRejection rejection) {
        return of(rejection.reason());
    }

    public static Problem of(BookingRejection.Reason reason) {
        return Problem.of(code(reason));
    }

    /** The wire's code, also where nothing is refused and slots are only explained (spec B12). */
    public static ProblemCode code(BookingRejection rejection) {
        return code(rejection.reason());
    }

    private static ProblemCode code(BookingRejection.Reason reason) {
        return switch (reason) {
            case CLOSED_DAY -> ProblemCode.DAY_CLOSED;
            case OUTSIDE_OPENING_HOURS -> ProblemCode.OUTSIDE_HOURS;
            case NOT_ON_GRID -> ProblemCode.SLOT_NOT_OFFERED;
            case IN_THE_PAST -> ProblemCode.IN_THE_PAST;
            case NOTICE_TOO_SHORT -> ProblemCode.MINIMUM_NOTICE;
            case BEYOND_HORIZON -> ProblemCode.BEYOND_HORIZON;
            case PRACTITIONER_ABSENT -> ProblemCode.PRACTITIONER_ABSENT;
            case SLOT_TAKEN -> ProblemCode.SLOT_TAKEN;
            case CLIENT_BUSY -> ProblemCode.CLIENT_BUSY;
            case TOO_MANY_UPCOMING -> ProblemCode.TOO_MANY_APPOINTMENTS;
        };
    }

    public static Problem of(ChangeRejection rejection) {
        return switch (rejection) {
            case ChangeRejection.WrongState r -> Problem.of(ProblemCode.WRONG_STATE);
            case ChangeRejection.PractitionerGone r ->
                Problem.of(ProblemCode.WRONG_STATE).saying("booking.practitioner-gone");
            case ChangeRejection.NotBegun r ->
                Problem.of(ProblemCode.WRONG_STATE).saying("booking.not-begun");
            case ChangeRejection.TooLate r -> Problem.of(ProblemCode.CANCELLATION_TOO_LATE);
        };
    }
}
