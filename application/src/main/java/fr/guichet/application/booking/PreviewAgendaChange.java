package fr.guichet.application.booking;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.booking.AgendaChange;
import fr.guichet.domain.booking.BookedTimes;
import fr.guichet.domain.booking.DayExplanation;
import fr.guichet.domain.booking.Practitioner;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows staff which slots a week would offer after a change of the agenda, which is not stored (spec B3, B4, B12). */
@UseCase
public final class PreviewAgendaChange {

    private static final int DAYS = 7;

    private final Agendas agendas;
    private final PublicHolidays holidays;
    private final Practices practices;
    private final Clock clock;

    public PreviewAgendaChange(Agendas agendas, PublicHolidays holidays, Practices practices, Clock clock) {
        this.agendas = agendas;
        this.holidays = holidays;
        this.practices = practices;
        this.clock = clock;
    }

    /**
     * What would be changed.
     *
     * @param change none for the agenda as it is
     * @param from the first day of the week; one that is over counts as today
     */
    public record Query(
            Actor actor,
            Practitioner.Id practitioner,
            Optional<AgendaChange> change,
            @Nullable LocalDate from) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** The starts of seven days for the practitioner's first service; no day where they offer nothing. */
        record Previewed(List<DayExplanation> days) implements Outcome {}

        record NotAllowed() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    public Outcome handle(Query query) {
        if (!query.actor().role().isStaff()) {
            return new Outcome.NotAllowed();
        }
        var today = LocalDate.ofInstant(clock.instant(), practices.current().zone());
        var from = query.from() == null || query.from().isBefore(today) ? today : query.from();
        return agendas.reading(query.practitioner(), from, from.plusDays(DAYS - 1L))
                .<Outcome>map(reading -> new Outcome.Previewed(days(reading, query, from)))
                .orElseGet(Outcome.NotFound::new);
    }

    private List<DayExplanation> days(AgendaReading reading, Query query, LocalDate from) {
        var to = from.plusDays(DAYS);
        var now = reading.settings().agenda(holidays, from, to.minusDays(1));
        var agenda = query.change().map(now::with).orElse(now);
        var taken = BookedTimes.of(reading.booked());
        return reading.settings().service(null).stream()
                .flatMap(service ->
                        from.datesUntil(to).map(day -> agenda.explain(day, service.duration(), taken, clock.instant())))
                .toList();
    }
}
