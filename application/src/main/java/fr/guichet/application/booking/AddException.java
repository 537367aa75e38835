package fr.guichet.application.booking;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AgendaChanges.Plan;
import fr.guichet.application.notification.Outbox;
import fr.guichet.domain.booking.AgendaChange;
import fr.guichet.domain.booking.DayException;
import fr.guichet.domain.booking.OpeningRange;
import fr.guichet.domain.booking.Practitioner;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Gives one day other hours than its week's, or none; the exception that the day had is replaced (spec B4). */
@UseCase
public final class AddException {

    private final AgendaChanges changes;
    private final Agendas agendas;
    private final Ids ids;

    public AddException(
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
     * The hours of the day.
     *
     * @param ranges must not overlap; none: closed
     * @param confirmed whether appointments that no longer fit are meant to stay
     */
    public record Command(
            Actor actor, Practitioner.Id practitioner, LocalDate day, List<OpeningRange> ranges, boolean confirmed) {}

    public AgendaChangeOutcome<DayException> handle(Command command) {
        var exception = new DayException(new DayException.Id(ids.next()), command.day(), command.ranges());
        return changes.handle(
                command.actor(),
                command.practitioner(),
                command.confirmed(),
                settings -> AgendaChanges.<DayException>tooShort(
                                settings, exception.ranges(), Optional.empty(), Optional.empty())
                        .<Plan<DayException>>map(Plan.Stop::new)
                        .orElseGet(() -> new Plan.Go<>(
                                new AgendaChange.NewException(exception),
                                exception,
                                () -> agendas.putException(command.practitioner(), exception))));
    }
}
