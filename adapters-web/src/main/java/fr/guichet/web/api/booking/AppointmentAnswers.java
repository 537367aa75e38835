package fr.guichet.web.api.booking;

import fr.guichet.application.booking.BookAppointment;
import fr.guichet.application.booking.CancelAppointment;
import fr.guichet.application.booking.MoveAppointment;
import fr.guichet.application.booking.NoteAttendance;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;

/** The appointment as it is now, or the problem that says why not: for the API and the pages alike (spec B5, B7). */
public final class AppointmentAnswers {

    private AppointmentAnswers() {}

    public static Appointment booked(BookAppointment.Outcome outcome) {
        return switch (outcome) {
            case BookAppointment.Outcome.Booked booked -> booked.appointment();
            case BookAppointment.Outcome.Refused refused ->
                throw BookingProblems.of(refused.rejection()).asException();
            case BookAppointment.Outcome.RefusedBefore refused ->
                throw BookingProblems.of(refused.reason()).asException();
            case BookAppointment.Outcome.NotAllowed none ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            case BookAppointment.Outcome.UnknownPractitioner none ->
                throw Problem.notFound().asException();
            case BookAppointment.Outcome.UnknownService none ->
                throw Problem.notFound().asException();
            case BookAppointment.Outcome.UnknownClient none ->
                throw Problem.notFound().asException();
            case BookAppointment.Outcome.NoClientNamed none ->
                throw Problem.invalid("client_id", "booking.client-required").asException();
            case BookAppointment.Outcome.KeyReused none ->
                throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED).asException();
        };
    }

    public static Appointment moved(MoveAppointment.Outcome outcome) {
        return switch (outcome) {
            case MoveAppointment.Outcome.Moved moved -> moved.appointment();
            case MoveAppointment.Outcome.Refused refused ->
                throw BookingProblems.of(refused.rejection()).asException();
            case MoveAppointment.Outcome.NotPossible impossible ->
                throw BookingProblems.of(impossible.rejection()).asException();
            case MoveAppointment.Outcome.NotAllowed none ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            case MoveAppointment.Outcome.NotFound none ->
                throw Problem.notFound().asException();
        };
    }

    public static Appointment cancelled(CancelAppointment.Outcome outcome) {
        return switch (outcome) {
            case CancelAppointment.Outcome.Cancelled cancelled -> cancelled.appointment();
            case CancelAppointment.Outcome.NotPossible impossible ->
                throw BookingProblems.of(impossible.rejection()).asException();
            case CancelAppointment.Outcome.NotFound none ->
                throw Problem.notFound().asException();
        };
    }

    public static Appointment noted(NoteAttendance.Outcome outcome) {
        return switch (outcome) {
            case NoteAttendance.Outcome.Noted noted -> noted.appointment();
            case NoteAttendance.Outcome.NotPossible impossible ->
                throw BookingProblems.of(impossible.rejection()).asException();
            case NoteAttendance.Outcome.NotAllowed none ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            case NoteAttendance.Outcome.NotFound none ->
                throw Problem.notFound().asException();
        };
    }
}
