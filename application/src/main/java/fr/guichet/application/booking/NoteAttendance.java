package fr.guichet.application.booking;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.ChangeRejection;
import java.time.Clock;

/** Notes whether the client came, once the appointment has begun; for staff (spec B7). */
@UseCase
public final class NoteAttendance {

    private final Transactions transactions;
    private final Appointments appointments;
    private final Clock clock;

    public NoteAttendance(Transactions transactions, Appointments appointments, Clock clock) {
        this.transactions = transactions;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** Who notes of which appointment whether the client came. */
    public record Command(Actor actor, Appointment.Id appointment, boolean came) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** {@link Appointment.Completed} or {@link Appointment.NoShow}. */
        record Noted(Appointment appointment) implements Outcome {}

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
        var now = clock.instant();
        var tooSoon = booked.refuseNote(now);
        if (tooSoon.isPresent()) {
            return new Outcome.NotPossible(tooSoon.get());
        }
        var by = command.actor().account();
        var noted = command.came() ? booked.complete(by, now) : booked.markNoShow(by, now);
        appointments.update(noted);
        return new Outcome.Noted(noted);
    }
}
