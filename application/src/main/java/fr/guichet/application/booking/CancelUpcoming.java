package fr.guichet.application.booking;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.notification.Outbox;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.CancellationReason;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Cancels all that lies ahead of a client, whatever the policy's limit, and tells the practitioners (spec section 6). */
@UseCase
public final class CancelUpcoming {

    private final Transactions transactions;
    private final Appointments appointments;
    private final AppointmentQueries queries;
    private final Outbox outbox;
    private final Clock clock;

    public CancelUpcoming(
            Transactions transactions,
            Appointments appointments,
            AppointmentQueries queries,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.appointments = appointments;
        this.queries = queries;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whose appointments, who cancels them, and why. */
    public record Command(ClientFile.Id client, Account.Id by, CancellationReason reason) {}

    /** Returns how many there were. */
    public int handle(Command command) {
        return transactions.inTransaction(() -> {
            var now = clock.instant();
            var upcoming = new AppointmentFilter(
                    Optional.of(now),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(command.client()),
                    Optional.empty(),
                    Optional.of(Appointment.Status.BOOKED));
            // Whoever sits with the practitioner right now came.
            var ahead = queries.list(upcoming, 0, Integer.MAX_VALUE).appointments().stream()
                    .filter(view -> view.time().start().isAfter(now))
                    .toList();
            ahead.forEach(view -> cancel(view.id(), command, now));
            return ahead.size();
        });
    }

    private void cancel(Appointment.Id id, Command command, Instant now) {
        if (appointments.lock(id).orElseThrow() instanceof Appointment.Booked booked) {
            var cancelled = booked.cancel(Optional.of(command.reason()), command.by(), now);
            appointments.update(cancelled);
            queries.parties(id).ifPresent(parties -> outbox.addAll(AppointmentMessages.cancelled(cancelled, parties)));
        }
    }
}
