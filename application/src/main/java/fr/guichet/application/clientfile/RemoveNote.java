package fr.guichet.application.clientfile;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.privacy.AuditEntry;
import fr.guichet.application.privacy.AuditTrail;
import fr.guichet.application.privacy.AuditedAction;
import fr.guichet.domain.clientfile.Note;
import java.time.Clock;
import java.util.Optional;

/** Takes a note away with every wording it has had; what stays is a trace without content (spec C4). For administrators. */
@UseCase
public final class RemoveNote {

    private final Notes notes;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public RemoveNote(Notes notes, AuditTrail trail, Transactions transactions, Ids ids, Clock clock) {
        this.notes = notes;
        this.trail = trail;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Removed() implements Outcome {}

        record Unknown() implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Actor actor, Note.Id id) {
        var allowed = switch (actor.role()) {
            case SUPER_ADMIN, ADMINISTRATOR -> true;
            case MANAGER, PRACTITIONER, CLIENT, PARENT, CHILDMINDER -> false;
        };
        if (!allowed) {
            return new Outcome.Forbidden();
        }
        return transactions.inTransaction(() -> {
            var note = notes.find(id);
            if (note.isEmpty()) {
                return new Outcome.Unknown();
            }
            notes.remove(id);
            trail.add(new AuditEntry(
                    ids.next(),
                    clock.instant(),
                    actor.account(),
                    AuditedAction.NOTE_REMOVED,
                    note.map(it -> it.client().value()),
                    Optional.of("note=" + id.value())));
            return new Outcome.Removed();
        });
    }
}
