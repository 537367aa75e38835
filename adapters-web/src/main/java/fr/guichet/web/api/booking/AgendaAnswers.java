package fr.guichet.web.api.booking;

import fr.guichet.application.booking.AgendaChangeOutcome;
import fr.guichet.web.FieldError;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import java.util.List;
import java.util.function.Function;

/** How changes of agendas are answered, by the API and the pages alike (spec B4). */
public final class AgendaAnswers {

    private static final String LEFT_NOWHERE = "booking.service-left-nowhere";

    private AgendaAnswers() {}

    /** What is stored now, or a problem; the path names a range that is too short. */
    public static <T> AgendaChangeOutcome.Stored<T> stored(
            AgendaChangeOutcome<T> outcome, Function<AgendaChangeOutcome.RangeTooShort<T>, String> path) {
        return switch (outcome) {
            case AgendaChangeOutcome.Stored<T> stored -> stored;
            case AgendaChangeOutcome.Touches<T> touches ->
                throw Problem.of(ProblemCode.APPOINTMENTS_AFFECTED)
                        .with("rendez_vous_touches", ListedAppointmentWire.all(touches.appointments()))
                        .asException();
            case AgendaChangeOutcome.RangeTooShort<T> tooShort ->
                throw Problem.invalid(List.of(FieldError.of(
                                path.apply(tooShort),
                                "booking.range-too-short",
                                tooShort.shortestSession().toMinutes())))
                        .asException();
            case AgendaChangeOutcome.ServiceFitsNowhere<T> nowhere ->
                throw Problem.invalid(List.of(FieldError.of(
                                "periodes",
                                LEFT_NOWHERE,
                                nowhere.service().name(),
                                nowhere.service().duration().toMinutes())))
                        .asException();
            case AgendaChangeOutcome.NotAllowed<T> none ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            case AgendaChangeOutcome.NotFound<T> none ->
                throw Problem.notFound().asException();
        };
    }

    /** The sentence about a service that fits nowhere, for a page whose fields are those of one period. */
    public static Problem sentence(AgendaChangeOutcome.ServiceFitsNowhere<?> nowhere) {
        return Problem.of(ProblemCode.INVALID_DATA)
                .saying(
                        LEFT_NOWHERE,
                        nowhere.service().name(),
                        nowhere.service().duration().toMinutes());
    }

    public static <T> AgendaChangeOutcome.Stored<T> stored(AgendaChangeOutcome<T> outcome) {
        return stored(outcome, none -> "");
    }
}
