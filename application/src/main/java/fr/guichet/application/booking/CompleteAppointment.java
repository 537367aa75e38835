package fr.guichet.application.booking;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.ChangeRejection;
import java.time.Clock;

/** Notes that the client came; for staff (spec B7). */
@UseCase
public final class CompleteAppointment {

    private final Transactions transactions;
    private final Appointments appointments;
    private final Clock clock;

    public CompleteAppointment(Transactions transactions, Appointments appointments, Clock clock) {
        this.transactions = transactions;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** Who notes it of which appointment. */
    public record Command(Actor actor, Appointment.Id appointment) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Noted(Appointment.Completed appointment) implements Outcome {}

        record NotPossible(ChangeRejection rejection) implements Outcome {}

        record NotAllowed() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (!command.actor().role().isStaff()) {
            return new Outcome.NotAllowed();
        }
        return transactions.inTransaction(() -> appointments
                .lock(command.appointment())
                .map(appointment -> note(command, appointment))
                .orElseGet(Outcome.NotFound::new));
    }

    private Outcome note(Command command, Appointment appointment) {
        if (!(appointment instanceof Appointment.Booked booked)) {
            return new Outcome.NotPossible(new ChangeRejection.WrongState(appointment.status()));
        }
        var noted = booked.complete(command.actor().account(), clock.instant());
        appointments.update(noted);
        return new Outcome.Noted(noted);
    }
}
