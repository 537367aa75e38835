package fr.guichet.application.booking;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AgendaChanges.Plan;
import fr.guichet.application.notification.Outbox;
import fr.guichet.domain.booking.AgendaChange;
import fr.guichet.domain.booking.BookingPolicy;
import fr.guichet.domain.booking.Practitioner;
import java.time.Clock;

/** Gives a practitioner another booking policy; what is booked keeps the gap it was booked with (spec B3, B4). */
@UseCase
public final class ChangePolicy {

    private final AgendaChanges changes;
    private final Agendas agendas;

    public ChangePolicy(
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
     * The policy that takes the place of the present one.
     *
     * @param confirmed whether appointments on days that it closes are meant to stay
     */
    public record Command(Actor actor, Practitioner.Id practitioner, BookingPolicy policy, boolean confirmed) {}

    public AgendaChangeOutcome<BookingPolicy> handle(Command command) {
        return changes.handle(
                command.actor(),
                command.practitioner(),
                command.confirmed(),
                settings -> new Plan.Go<>(
                        new AgendaChange.NewPolicy(command.policy()),
                        command.policy(),
                        () -> agendas.changePolicy(command.practitioner(), command.policy())));
    }
}
