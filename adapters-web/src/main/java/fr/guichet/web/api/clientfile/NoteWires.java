package fr.guichet.web.api.clientfile;

import fr.guichet.domain.clientfile.Author;
import fr.guichet.domain.clientfile.Note;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes on the wire. */
final class NoteWires {

    private NoteWires() {}

    record AuthorWire(UUID id, String nom) {

        static AuthorWire of(Author author) {
            return new AuthorWire(author.account().value(), author.name());
        }
    }

    /** A note as staff see it; {@code version} rises with each edit. */
    record NoteWire(
            UUID id,
            UUID clientId,
            @Nullable UUID rendezVousId,
            String texte,
            String visibilite,
            AuthorWire auteur,
            Instant creeLe,
            @Nullable AuthorWire modifieePar,
            @Nullable Instant modifieeLe,
            long version) {

        static NoteWire of(Note note) {
            var current = note.current();
            return new NoteWire(
                    note.id().value(),
                    note.client().value(),
                    note.appointment().orElse(null),
                    current.text(),
                    VisibilityWords.of(current.visibility()),
                    AuthorWire.of(note.first().by()),
                    note.first().at(),
                    note.isEdited() ? AuthorWire.of(current.by()) : null,
                    note.isEdited() ? current.at() : null,
                    note.version());
        }
    }

    /** A shared note as its client sees it. */
    record OwnNoteWire(
            UUID id,
            @Nullable UUID rendezVousId,
            String texte,
            String auteur,
            Instant creeLe,
            @Nullable Instant modifieeLe) {

        static OwnNoteWire of(Note note) {
            return new OwnNoteWire(
                    note.id().value(),
                    note.appointment().orElse(null),
                    note.current().text(),
                    note.first().by().name(),
                    note.first().at(),
                    note.isEdited() ? note.current().at() : null);
        }
    }

    /** What a note said from {@code le} on. */
    record RevisionWire(int numero, String texte, String visibilite, AuthorWire auteur, Instant le) {

        static RevisionWire of(Note.Revision revision) {
            return new RevisionWire(
                    revision.number(),
                    revision.text(),
                    VisibilityWords.of(revision.visibility()),
                    AuthorWire.of(revision.by()),
                    revision.at());
        }
    }
}
