package fr.guichet.application.booking;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.booking.Absence;
import fr.guichet.domain.booking.DayHours;
import fr.guichet.domain.booking.Practitioner;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Shows staff when a practitioner receives, day by day and in real time, for an agenda to be drawn (spec B1, B4). */
@UseCase
public final class ViewOpenHours {

    private final Agendas agendas;
    private final PublicHolidays holidays;

    public ViewOpenHours(Agendas agendas, PublicHolidays holidays) {
        this.agendas = agendas;
        this.holidays = holidays;
    }

    /** Whose hours on which days, both included. */
    public record Query(Actor actor, Practitioner.Id practitioner, LocalDate from, LocalDate to) {}

    /** What came of it. */
    public sealed interface Outcome {

        /**
         * The days in order, and the absences that may touch them.
         *
         * @param gap what is kept free after an appointment that is booked now
         */
        record Found(List<DayHours> days, List<Absence> absences, Duration gap) implements Outcome {}

        record NotAllowed() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    public Outcome handle(Query query) {
        if (!query.actor().role().isStaff()) {
            return new Outcome.NotAllowed();
        }
        return agendas.settings(query.practitioner(), query.from(), query.to())
                .<Outcome>map(settings -> found(settings, query))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome.Found found(AgendaSettings settings, Query query) {
        var agenda = settings.agenda(holidays, query.from(), query.to());
        return new Outcome.Found(
                query.from()
                        .datesUntil(query.to().plusDays(1))
                        .map(agenda::hoursOn)
                        .toList(),
                settings.absences(),
                settings.policy().gap());
    }
}
