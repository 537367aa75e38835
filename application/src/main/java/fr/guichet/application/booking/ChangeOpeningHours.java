package fr.guichet.application.booking;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AgendaChanges.Plan;
import fr.guichet.application.notification.Outbox;
import fr.guichet.domain.booking.AgendaChange;
import fr.guichet.domain.booking.OpeningHours;
import fr.guichet.domain.booking.OpeningRange;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.WeeklyHours;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.Optional;

/** Gives a practitioner other weekly hours (spec B4). */
@UseCase
public final class ChangeOpeningHours {

    private final AgendaChanges changes;
    private final Agendas agendas;

    public ChangeOpeningHours(
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
     * The hours that take the place of all there are.
     *
     * @param confirmed whether appointments that no longer fit are meant to stay
     */
    public record Command(Actor actor, Practitioner.Id practitioner, OpeningHours hours, boolean confirmed) {}

    public AgendaChangeOutcome<OpeningHours> handle(Command command) {
        return changes.handle(
                command.actor(),
                command.practitioner(),
                command.confirmed(),
                settings -> tooShort(settings, command.hours())
                        .<Plan<OpeningHours>>map(Plan.Stop::new)
                        .orElseGet(() -> new Plan.Go<>(
                                new AgendaChange.NewHours(command.hours()),
                                command.hours(),
                                () -> agendas.changeHours(command.practitioner(), command.hours()))));
    }

    private static Optional<AgendaChangeOutcome<OpeningHours>> tooShort(AgendaSettings settings, OpeningHours hours) {
        for (WeeklyHours period : hours.periods()) {
            for (DayOfWeek day : DayOfWeek.values()) {
                Optional<OpeningRange> range = AgendaChanges.tooShort(settings, period.on(day));
                if (range.isPresent()) {
                    return Optional.of(new AgendaChangeOutcome.RangeTooShort<>(
                            Optional.of(period.validFrom()),
                            Optional.of(day),
                            range.get(),
                            AgendaChanges.shortestSession(settings).orElseThrow()));
                }
            }
        }
        return Optional.empty();
    }
}
