package fr.guichet.application.booking;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AgendaChanges.Plan;
import fr.guichet.application.notification.Outbox;
import fr.guichet.domain.booking.AgendaChange;
import fr.guichet.domain.booking.OpeningHours;
import fr.guichet.domain.booking.Practitioner;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives a practitioner other weekly hours (spec B4). */
@UseCase
public final class ChangeOpeningHours {

    private final AgendaChanges changes;
    private final Agendas agendas;
    private final Clock clock;

    public ChangeOpeningHours(
            Transactions transactions,
            Agendas agendas,
            AppointmentQueries queries,
            PublicHolidays holidays,
            Outbox outbox,
            Clock clock) {
        changes = new AgendaChanges(transactions, agendas, queries, holidays, outbox, clock);
        this.agendas = agendas;
        this.clock = clock;
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
                settings -> refuse(settings, command.hours())
                        .<Plan<OpeningHours>>map(Plan.Stop::new)
                        .orElseGet(() -> new Plan.Go<>(
                                new AgendaChange.NewHours(command.hours()),
                                command.hours(),
                                () -> agendas.changeHours(command.practitioner(), command.hours()))));
    }

    private Optional<AgendaChangeOutcome<OpeningHours>> refuse(AgendaSettings settings, OpeningHours hours) {
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        return hours.countingFrom(today).stream()
                .flatMap(period -> Stream.of(DayOfWeek.values())
                        .flatMap(day -> AgendaChanges.<OpeningHours>tooShort(
                                settings, period.on(day), Optional.of(period.validFrom()), Optional.of(day))
                                .stream()))
                .findFirst()
                .or(() -> settings.services().stream()
                        .filter(service -> !ServiceRules.fits(service, hours, settings.exceptions(), today))
                        .<AgendaChangeOutcome<OpeningHours>>map(AgendaChangeOutcome.ServiceFitsNowhere::new)
                        .findFirst());
    }
}
