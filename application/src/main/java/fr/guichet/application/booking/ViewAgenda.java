package fr.guichet.application.booking;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.booking.Practitioner;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows staff a practitioner's policy and hours, with the exceptions and absences of some days (spec B4). */
@UseCase
public final class ViewAgenda {

    private final Agendas agendas;
    private final Clock clock;

    public ViewAgenda(Agendas agendas, Clock clock) {
        this.agendas = agendas;
        this.clock = clock;
    }

    /**
     * Which days' exceptions and absences.
     *
     * @param from without it, today
     * @param to without it, all that follow
     */
    public record Query(
            Actor actor,
            Practitioner.Id practitioner,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        /** From today on. */
        public static Query ahead(Actor actor, Practitioner.Id practitioner) {
            return new Query(actor, practitioner, null, null);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** Exactly those exceptions and absences that touch the days, in time order. */
        record Found(AgendaSettings settings) implements Outcome {}

        record NotAllowed() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    public Outcome handle(Query query) {
        if (!query.actor().role().isStaff()) {
            return new Outcome.NotAllowed();
        }
        var from = query.from() == null
                ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1)
                : query.from();
        var to = Optional.ofNullable(query.to()).orElse(Agendas.LAST_DAY);
        return agendas.settings(query.practitioner(), from, to)
                .<Outcome>map(settings -> new Outcome.Found(within(settings, query, from, to)))
                .orElseGet(Outcome.NotFound::new);
    }

    private AgendaSettings within(AgendaSettings settings, Query query, LocalDate from, LocalDate to) {
        ZoneId zone = settings.zone();
        var first = query.from() == null ? LocalDate.ofInstant(clock.instant(), zone) : from;
        var start = first.atStartOfDay(zone).toInstant();
        var end = to.plusDays(1).atStartOfDay(zone).toInstant();
        return settings.with(
                settings.exceptions().stream()
                        .filter(exception -> !exception.day().isBefore(first)
                                && !exception.day().isAfter(to))
                        .toList(),
                settings.absences().stream()
                        .filter(absence -> absence.time().end().isAfter(start)
                                && absence.time().start().isBefore(end))
                        .toList());
    }
}
