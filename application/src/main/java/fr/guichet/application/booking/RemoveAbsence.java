package fr.guichet.application.booking;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.notification.Outbox;
import fr.guichet.domain.booking.Absence;
import fr.guichet.domain.booking.AgendaChange;
import fr.guichet.domain.booking.Practitioner;
import java.time.Clock;

/** Removes an absence, whose time can be booked again (spec B4). */
@UseCase
public final class RemoveAbsence {

    private final AgendaChanges changes;
    private final Agendas agendas;

    public RemoveAbsence(
            Transactions transactions,
            Agendas agendas,
            AppointmentQueries queries,
            PublicHolidays holidays,
            Outbox outbox,
            Clock clock) {
        changes = new AgendaChanges(transactions, agendas, queries, holidays, outbox, clock);
        this.agendas = agendas;
    }

    /** Which one. */
    public record Command(Actor actor, Practitioner.Id practitioner, Absence.Id absence) {}

    public AgendaChangeOutcome<Absence.Id> handle(Command command) {
        var absence = command.absence();
        return changes.remove(
                command.actor(),
                command.practitioner(),
                // Time that is given back touches nothing.
                true,
                settings -> settings.absences().stream().anyMatch(it -> it.id().equals(absence)),
                new AgendaChange.RemovedAbsence(absence),
                absence,
                () -> agendas.removeAbsence(command.practitioner(), absence));
    }
}
