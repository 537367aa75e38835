package fr.guichet.application.clientfile;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Note;
import java.util.Optional;

/** Lists notes, newest first: all of one client, or those of everyone that say something (spec C4); for staff. */
@UseCase
public final class ListNotes {

    private final ClientFiles files;
    private final Notes notes;

    public ListNotes(ClientFiles files, Notes notes) {
        this.files = files;
        this.notes = notes;
    }

    /**
     * Which notes.
     *
     * @param client everyone's where there is none
     * @param text words that stand in them, whatever accents and case
     */
    public record Query(Actor actor, Optional<ClientFile.Id> client, Optional<String> text, PageRequest page) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Found(Page<Note> notes) implements Outcome {}

        /** There is no such client. */
        record Unknown() implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Query query) {
        if (!query.actor().role().isStaff()) {
            return new Outcome.Forbidden();
        }
        if (query.client().isPresent() && files.find(query.client().get()).isEmpty()) {
            return new Outcome.Unknown();
        }
        return new Outcome.Found(
                notes.newest(new Notes.Filter(query.client(), query.text(), ReadingRights.BY_STAFF), query.page()));
    }
}
