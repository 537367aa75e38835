package fr.guichet.application.clientfile;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.clientfile.Note;
import java.util.List;
import java.util.Optional;

/** Shows one note to staff, with every wording that it has had (spec C4). */
@UseCase
public final class ViewNote {

    private final Notes notes;

    public ViewNote(Notes notes) {
        this.notes = notes;
    }

    /**
     * The note.
     *
     * @param history newest first; the first is the present wording
     */
    public record View(Note note, List<Note.Revision> history) {}

    /** Empty when there is no such note, or not for this actor. */
    public Optional<View> handle(Actor actor, Note.Id id) {
        return actor.role().isStaff()
                ? notes.find(id).map(note -> new View(note, notes.history(id)))
                : Optional.empty();
    }
}
