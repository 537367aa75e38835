package fr.guichet.application.booking;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AgendaChanges.Plan;
import fr.guichet.application.notification.Outbox;
import fr.guichet.domain.booking.Absence;
import fr.guichet.domain.booking.AgendaChange;
import fr.guichet.domain.booking.Practitioner;
import java.time.Clock;
import java.util.List;

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

    /**
     * Which one.
     *
     * @param confirmed whether appointments that no longer fit are meant to stay
     */
    public record Command(Actor actor, Practitioner.Id practitioner, Absence.Id absence, boolean confirmed) {}

    public AgendaChangeOutcome<Absence.Id> handle(Command command) {
        return changes.handle(
                command.actor(),
                command.practitioner(),
                command.confirmed(),
                settings -> settings.absences().stream().anyMatch(it -> it.id().equals(command.absence()))
                        ? new Plan.Go<>(
                                new AgendaChange.RemovedAbsence(command.absence()),
                                command.absence(),
                                () -> agendas.removeAbsence(command.practitioner(), command.absence()))
                        : new Plan.Stop<>(removePast(command)));
    }

    /** One that is over stands in no appointment's way. */
    private AgendaChangeOutcome<Absence.Id> removePast(Command command) {
        return agendas.removeAbsence(command.practitioner(), command.absence())
                ? new AgendaChangeOutcome.Stored<>(command.absence(), List.of())
                : new AgendaChangeOutcome.NotFound<>();
    }
}
