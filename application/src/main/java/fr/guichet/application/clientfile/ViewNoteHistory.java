package fr.guichet.application.clientfile;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.clientfile.Note;
import java.util.List;

/** Shows every wording that a note has had, newest first; empty where there is no such note. For staff (spec C4). */
@UseCase
public final class ViewNoteHistory {

    private final Notes notes;

    public ViewNoteHistory(Notes notes) {
        this.notes = notes;
    }

    public List<Note.Revision> handle(Actor actor, Note.Id id) {
        return actor.role().isStaff() ? notes.history(id) : List.of();
    }
}
