package fr.guichet.application.clientfile;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.clientfile.Note;
import java.util.List;
import java.util.Optional;

/** Lists the notes that are shared with the client who asks, newest first (spec C5). */
@UseCase
public final class MyNotes {

    private final ClientFiles files;
    private final Notes notes;

    public MyNotes(ClientFiles files, Notes notes) {
        this.files = files;
        this.notes = notes;
    }

    public Page<Note> handle(Actor actor, PageRequest page) {
        return files.findByAccount(actor.account())
                .map(own -> notes.newest(
                        new Notes.Filter(Optional.of(own.id()), Optional.empty(), ReadingRights.BY_CLIENTS), page))
                .orElseGet(() -> new Page<>(List.of(), 0));
    }
}
