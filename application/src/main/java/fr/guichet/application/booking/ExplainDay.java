package fr.guichet.application.booking;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.booking.BookedTimes;
import fr.guichet.domain.booking.DayExplanation;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Tells staff which rule decides that a day's starts are offered or not (spec B12). */
@UseCase
public final class ExplainDay {

    private final Agendas agendas;
    private final PublicHolidays holidays;
    private final Clock clock;

    public ExplainDay(Agendas agendas, PublicHolidays holidays, Clock clock) {
        this.agendas = agendas;
        this.holidays = holidays;
        this.clock = clock;
    }

    /**
     * Which day.
     *
     * @param service without it, the practitioner's first
     */
    public record Query(Actor actor, Practitioner.Id practitioner, LocalDate day, Service.@Nullable Id service) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Explained(DayExplanation explanation) implements Outcome {}

        /** The practitioner offers no service at all, and so nothing on any day. */
        record NoService() implements Outcome {}

        record NotAllowed() implements Outcome {}

        record UnknownPractitioner() implements Outcome {}

        /** There is no such service, or this practitioner does not offer it. */
        record UnknownService() implements Outcome {}
    }

    public Outcome handle(Query query) {
        if (!query.actor().role().isStaff()) {
            return new Outcome.NotAllowed();
        }
        var reading = agendas.reading(query.practitioner(), query.day(), query.day());
        if (reading.isEmpty()) {
            return new Outcome.UnknownPractitioner();
        }
        var settings = reading.get().settings();
        return settings.service(query.service())
                .<Outcome>map(service -> new Outcome.Explained(settings.agenda(holidays, query.day(), query.day())
                        .explain(
                                query.day(),
                                service.duration(),
                                BookedTimes.of(reading.get().booked()),
                                clock.instant())))
                .orElseGet(() -> query.service() == null ? new Outcome.NoService() : new Outcome.UnknownService());
    }
}
