package fr.guichet.application.clientfile;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.Appointments;
import fr.guichet.application.booking.BookingHolds;
import fr.guichet.application.notification.Notification.SharedWithClient.Thing;
import fr.guichet.application.notification.Outbox;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Note;
import fr.guichet.domain.clientfile.Visibility;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Writes a note on a client or on one of their appointments (spec C4); for staff. */
@UseCase
public final class WriteNote {

    private final ClientFiles files;
    private final BookingHolds holds;
    private final Appointments appointments;
    private final Notes notes;
    private final Accounts accounts;
    private final Practices practices;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public WriteNote(
            ClientFiles files,
            BookingHolds holds,
            Appointments appointments,
            Notes notes,
            Accounts accounts,
            Practices practices,
            Outbox outbox,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.files = files;
        this.holds = holds;
        this.appointments = appointments;
        this.notes = notes;
        this.accounts = accounts;
        this.practices = practices;
        this.outbox = outbox;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What to note.
     *
     * @param text 1 to {@link Note#LONGEST} characters
     */
    public record Command(
            Actor actor,
            ClientFile.Id client,
            Optional<Appointment.Id> appointment,
            String text,
            Visibility visibility) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Written(Note note) implements Outcome {}

        /** There is no such appointment, or it is another client's. */
        record OtherAppointment() implements Outcome {}

        record Unknown() implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (!command.actor().role().isStaff()) {
            return new Outcome.Forbidden();
        }
        return transactions.inTransaction(() -> {
            // Whoever joins the file to another or erases its client takes turns with whoever writes.
            holds.hold(Set.of(command.client().value()));
            return files.find(command.client())
                    .map(file -> write(command, file))
                    .orElseGet(Outcome.Unknown::new);
        });
    }

    private Outcome write(Command command, ClientFile file) {
        var theirs = command.appointment()
                .map(id -> appointments
                        .find(id)
                        .filter(found -> found.details().client().equals(file.id()))
                        .isPresent())
                .orElse(true);
        if (!theirs) {
            return new Outcome.OtherAppointment();
        }
        var note = Note.write(
                new Note.Id(ids.next()),
                file.id(),
                command.appointment().map(Appointment.Id::value),
                command.text(),
                command.visibility(),
                Authors.of(command.actor(), accounts),
                clock.instant());
        notes.add(note);
        if (note.visibility() == Visibility.SHARED) {
            outbox.addAll(SharedMessages.about(Thing.NOTE, file, accounts, practices));
        }
        return new Outcome.Written(note);
    }
}
