package fr.guichet.application.booking;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.notification.Outbox;
import fr.guichet.domain.booking.AgendaChange;
import fr.guichet.domain.booking.DayException;
import fr.guichet.domain.booking.Practitioner;
import java.time.Clock;

/** Removes an exception, so that the day has its week's hours again (spec B4). */
@UseCase
public final class RemoveException {

    private final AgendaChanges changes;
    private final Agendas agendas;

    public RemoveException(
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
    public record Command(Actor actor, Practitioner.Id practitioner, DayException.Id exception, boolean confirmed) {}

    public AgendaChangeOutcome<DayException.Id> handle(Command command) {
        var exception = command.exception();
        return changes.remove(
                command.actor(),
                command.practitioner(),
                command.confirmed(),
                settings ->
                        settings.exceptions().stream().anyMatch(it -> it.id().equals(exception)),
                new AgendaChange.RemovedException(exception),
                exception,
                () -> agendas.removeException(command.practitioner(), exception));
    }
}
