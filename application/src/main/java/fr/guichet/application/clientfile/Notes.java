package fr.guichet.application.clientfile;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Note;
import fr.guichet.domain.clientfile.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where notes are kept, with every wording they have had (spec C4). */
public interface Notes {

    Optional<Note> find(Note.Id id);

    /** The notes that fit, newest first. */
    Page<Note> newest(Filter filter, PageRequest page);

    /** Every wording that the note has had, newest first; the first is the present one. */
    List<Note.Revision> history(Note.Id id);

    void add(Note note);

    /**
     * Stores the note over the version it carries, and its present wording beside the earlier ones.
     *
     * @throws fr.guichet.application.StaleVersion when someone else has stored it meanwhile
     */
    void update(Note note);

    /** Takes the note away, with every wording it has had. */
    void remove(Note.Id id);

    /**
     * Which notes are asked for.
     *
     * @param client whose; everyone's where there is none
     * @param text words that stand in them, whatever accents and case
     */
    record Filter(Optional<ClientFile.Id> client, Optional<String> text, Set<Visibility> visibilities) {

        public Filter {
            visibilities = Set.copyOf(visibilities);
        }
    }
}
