package fr.guichet.application.booking;

import fr.guichet.application.Transactions;
import fr.guichet.application.account.Actor;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Outbox;
import fr.guichet.domain.booking.AgendaChange;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.OpeningRange;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;

/** What every change of an agenda has in common: staff only, no booking meanwhile, touched appointments first (spec B4). */
final class AgendaChanges {

    private final Transactions transactions;
    private final Agendas agendas;
    private final AppointmentQueries queries;
    private final PublicHolidays holidays;
    private final Outbox outbox;
    private final Clock clock;

    AgendaChanges(
            Transactions transactions,
            Agendas agendas,
            AppointmentQueries queries,
            PublicHolidays holidays,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.agendas = agendas;
        this.queries = queries;
        this.holidays = holidays;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What is about to happen, once the agenda is known. */
    sealed interface Plan<T> {

        /** This change; the store is run when nothing speaks against it. */
        record Go<T>(AgendaChange change, T result, Runnable store) implements Plan<T> {}

        record Stop<T>(AgendaChangeOutcome<T> outcome) implements Plan<T> {}
    }

    private static void taken(BooleanSupplier remove) {
        if (!remove.getAsBoolean()) {
            throw new IllegalStateException("nobody else changes a locked agenda");
        }
    }

    <T> AgendaChangeOutcome<T> handle(
            Actor actor, Practitioner.Id practitioner, boolean confirmed, Function<AgendaSettings, Plan<T>> planner) {
        if (!actor.role().isStaff()) {
            return new AgendaChangeOutcome.NotAllowed<>();
        }
        return transactions.inTransaction(() -> {
            Instant now = clock.instant();
            return agendas.lockForChange(practitioner, now)
                    .map(locked -> switch (planner.apply(locked.settings())) {
                        case Plan.Stop<T> stop -> stop.outcome();
                        case Plan.Go<T> go -> go(go, locked, confirmed, now);
                    })
                    .orElseGet(AgendaChangeOutcome.NotFound::new);
        });
    }

    private <T> AgendaChangeOutcome<T> go(Plan.Go<T> plan, LockedAgenda locked, boolean confirmed, Instant now) {
        var settings = locked.settings();
        var today = LocalDate.ofInstant(now, settings.zone());
        var last = locked.upcoming().stream()
                .map(appointment -> LocalDate.ofInstant(appointment.time().end(), settings.zone()))
                .max(Comparator.naturalOrder())
                .orElse(today);
        var touched = settings.agenda(holidays, today.minusDays(1), last)
                .appointmentsTouchedBy(plan.change(), locked.upcoming());
        List<AppointmentView> views = touched.isEmpty()
                ? List.of()
                : queries.all(touched.stream().map(Appointment::id).toList());
        if (!views.isEmpty() && !confirmed) {
            return new AgendaChangeOutcome.Touches<>(views);
        }
        plan.store().run();
        if (!views.isEmpty()) {
            outbox.add(new Notification.ChangedHoursLeaveAppointments(
                    settings.contact(),
                    settings.contact().name().full(),
                    views.stream().map(AppointmentMessages::summary).toList()));
        }
        return new AgendaChangeOutcome.Stored<>(plan.result(), views);
    }

    /** The first range in which none of the practitioner's sessions fits, where they have some. */
    static <T> Optional<AgendaChangeOutcome<T>> tooShort(
            AgendaSettings settings, List<OpeningRange> ranges, Optional<LocalDate> period, Optional<DayOfWeek> day) {
        return settings.services().stream()
                .map(Service::duration)
                .min(Comparator.naturalOrder())
                .flatMap(shortest -> ranges.stream()
                        .filter(range -> range.length().compareTo(shortest) < 0)
                        .findFirst()
                        .map(range -> new AgendaChangeOutcome.RangeTooShort<>(period, day, range, shortest)));
    }

    /**
     * Takes something out of an agenda.
     *
     * @param ahead whether the settings have it; what is over they have not, and it stands in no appointment's way
     * @param remove tells whether there was one
     */
    <T> AgendaChangeOutcome<T> remove(
            Actor actor,
            Practitioner.Id practitioner,
            boolean confirmed,
            Predicate<AgendaSettings> ahead,
            AgendaChange change,
            T removed,
            BooleanSupplier remove) {
        return handle(
                actor,
                practitioner,
                confirmed,
                settings -> ahead.test(settings)
                        ? new Plan.Go<>(change, removed, () -> taken(remove))
                        : new Plan.Stop<>(
                                remove.getAsBoolean()
                                        ? new AgendaChangeOutcome.Stored<>(removed, List.of())
                                        : new AgendaChangeOutcome.NotFound<>()));
    }
}
