package fr.guichet.application.clientfile;

import fr.guichet.application.StaleVersion;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.BookingHolds;
import fr.guichet.application.notification.Notification.SharedWithClient.Thing;
import fr.guichet.application.notification.Outbox;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.clientfile.Note;
import fr.guichet.domain.clientfile.Visibility;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Gives a note other words or readers, and keeps what it said before (spec C4); for staff. */
@UseCase
public final class EditNote {

    private final ClientFiles files;
    private final BookingHolds holds;
    private final Notes notes;
    private final Accounts accounts;
    private final Practices practices;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;

    public EditNote(
            ClientFiles files,
            BookingHolds holds,
            Notes notes,
            Accounts accounts,
            Practices practices,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        this.files = files;
        this.holds = holds;
        this.notes = notes;
        this.accounts = accounts;
        this.practices = practices;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What to change; what is left out stays.
     *
     * @param version the one that the author has read, if that shall count
     */
    public record Command(
            Actor actor,
            Note.Id note,
            Optional<String> text,
            Optional<Visibility> visibility,
            Optional<Long> version) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Edited(Note note) implements Outcome {}

        /** Someone else has edited it since it was read. */
        record ChangedMeanwhile() implements Outcome {}

        record Unknown() implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (!command.actor().role().isStaff()) {
            return new Outcome.Forbidden();
        }
        try {
            return transactions.inTransaction(() ->
                    notes.find(command.note()).map(note -> edit(command, note)).orElseGet(Outcome.Unknown::new));
        } catch (StaleVersion e) {
            return new Outcome.ChangedMeanwhile();
        }
    }

    private Outcome edit(Command command, Note note) {
        if (command.version().isPresent() && command.version().get() != note.version()) {
            return new Outcome.ChangedMeanwhile();
        }
        var edited = note.edited(
                command.text().orElse(note.current().text()),
                command.visibility().orElse(note.visibility()),
                Authors.of(command.actor(), accounts),
                clock.instant());
        if (edited.equals(note)) {
            return new Outcome.Edited(note);
        }
        // Who is erased meanwhile is told nothing any more.
        holds.hold(Set.of(note.client().value()));
        notes.update(edited);
        if (note.visibility() == Visibility.PRIVATE && edited.visibility() == Visibility.SHARED) {
            files.find(note.client())
                    .ifPresent(file -> outbox.addAll(SharedMessages.about(Thing.NOTE, file, accounts, practices)));
        }
        return new Outcome.Edited(notes.find(note.id()).orElse(edited));
    }
}
