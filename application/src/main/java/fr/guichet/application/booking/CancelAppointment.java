package fr.guichet.application.booking;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.notification.Outbox;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.BookingPolicy;
import fr.guichet.domain.booking.CancellationReason;
import fr.guichet.domain.booking.ChangeRejection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cancels an appointment, one's own until the policy's limit or as staff at any time, and tells both sides (spec B7). */
@UseCase
public final class CancelAppointment {

    private final Transactions transactions;
    private final Agendas agendas;
    private final Appointments appointments;
    private final AppointmentQueries queries;
    private final Outbox outbox;
    private final Clock clock;

    public CancelAppointment(
            Transactions transactions,
            Agendas agendas,
            Appointments appointments,
            AppointmentQueries queries,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.agendas = agendas;
        this.appointments = appointments;
        this.queries = queries;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Who cancels what, and why. */
    public record Command(
            Actor actor,
            Appointment.Id appointment,
            @Nullable CancellationReason reason) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Cancelled(Appointment.Cancelled appointment) implements Outcome {}

        record NotPossible(ChangeRejection rejection) implements Outcome {}

        /** There is none, or it is somebody else's. */
        record NotFound() implements Outcome {}
    }

    public Outcome handle(Command command) {
        return transactions.inTransaction(() -> decide(command));
    }

    private Outcome decide(Command command) {
        var appointment = appointments.lock(command.appointment());
        var parties = queries.parties(command.appointment());
        if (appointment.isEmpty()
                || parties.isEmpty()
                || !Ownership.mayChange(command.actor(), parties.get().client())) {
            return new Outcome.NotFound();
        }
        if (!(appointment.get() instanceof Appointment.Booked booked)) {
            return new Outcome.NotPossible(
                    new ChangeRejection.WrongState(appointment.get().status()));
        }
        Instant now = clock.instant();
        if (!command.actor().role().isStaff()) {
            var tooLate = refuseClient(booked, now);
            if (tooLate.isPresent()) {
                return new Outcome.NotPossible(tooLate.get());
            }
        }
        var cancelled = booked.cancel(
                Optional.ofNullable(command.reason()), command.actor().account(), now);
        appointments.update(cancelled);
        outbox.addAll(AppointmentMessages.cancelled(cancelled, parties.get()));
        return new Outcome.Cancelled(cancelled);
    }

    private Optional<ChangeRejection> refuseClient(Appointment.Booked booked, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        // Whoever cannot be booked any more has no policy to ask for; what has begun stays, all the same.
        return agendas.settings(booked.practitioner(), today, today)
                .map(AgendaSettings::policy)
                .orElse(BookingPolicy.DEFAULT)
                .refuseChangeByClient(booked, now);
    }
}
