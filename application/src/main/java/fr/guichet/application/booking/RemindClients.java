package fr.guichet.application.booking;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Outbox;
import fr.guichet.application.notification.Reminders;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.booking.Appointment;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;

/**
 * Reminds clients of appointments that come near; run every minute (spec B10).
 *
 * <p>It looks for what is due instead of scheduling each: so a move counts at once, a cancellation needs nothing, and what
 * fell due while the program was down is found when it is up.
 */
@UseCase
public final class RemindClients {

    private static final Logger LOG = System.getLogger(RemindClients.class.getName());

    private static final int AT_ONCE = 500;

    private final Reminders reminders;
    private final AppointmentQueries appointments;
    private final Practices practices;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;

    public RemindClients(
            Reminders reminders,
            AppointmentQueries appointments,
            Practices practices,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        this.reminders = reminders;
        this.appointments = appointments;
        this.practices = practices;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Returns how many were reminded. */
    public int handle() {
        var hours = practices.current().options().reminderHours();
        if (hours == 0) {
            return 0;
        }
        var reminded = 0;
        for (var due : reminders.due(clock.instant(), Duration.ofHours(hours), AT_ONCE)) {
            if (isReminded(due)) {
                reminded++;
            }
        }
        return reminded;
    }

    /** What is wrong with one reminder keeps none of the others from leaving; it is tried again with the next. */
    private boolean isReminded(Reminders.Due due) {
        try {
            return transactions.inTransaction(() -> remind(due));
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "The reminder of appointment " + due.appointment() + " was not made", failed);
            return false;
        }
    }

    private boolean remind(Reminders.Due due) {
        if (!reminders.claim(due)) {
            return false;
        }
        var id = new Appointment.Id(due.appointment());
        var appointment = appointments
                .find(id)
                .filter(view -> view.status() == Appointment.Status.BOOKED
                        && view.time().start().equals(due.start()));
        var client = appointments.parties(id).map(parties -> parties.client().contact());
        if (appointment.isEmpty() || client.isEmpty()) {
            return false;
        }
        outbox.add(new Notification.AppointmentReminder(client.get(), AppointmentMessages.summary(appointment.get())));
        return true;
    }
}
