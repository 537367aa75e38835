package fr.guichet.application.booking;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AgendaChanges.Plan;
import fr.guichet.application.notification.Outbox;
import fr.guichet.domain.booking.Absence;
import fr.guichet.domain.booking.AgendaChange;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.TimeRange;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Enters a time in which a practitioner receives nobody (spec B4). */
@UseCase
public final class AddAbsence {

    private final AgendaChanges changes;
    private final Agendas agendas;
    private final Ids ids;

    public AddAbsence(
            Transactions transactions,
            Agendas agendas,
            AppointmentQueries queries,
            PublicHolidays holidays,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        changes = new AgendaChanges(transactions, agendas, queries, holidays, outbox, clock);
        this.agendas = agendas;
        this.ids = ids;
    }

    /**
     * When they are away.
     *
     * @param confirmed whether appointments in that time are meant to stay
     */
    public record Command(
            Actor actor,
            Practitioner.Id practitioner,
            TimeRange time,
            @Nullable String reason,
            boolean confirmed) {}

    public AgendaChangeOutcome<Absence> handle(Command command) {
        var absence = new Absence(new Absence.Id(ids.next()), command.time(), Optional.ofNullable(command.reason()));
        return changes.handle(
                command.actor(),
                command.practitioner(),
                command.confirmed(),
                settings -> new Plan.Go<>(
                        new AgendaChange.NewAbsence(absence),
                        absence,
                        () -> agendas.addAbsence(command.practitioner(), absence)));
    }
}
