package fr.guichet.domain.clientfile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What staff noted on a client or on one of the client's appointments (spec C4).
 *
 * @param appointment one of this client
 * @param first what was written at first
 * @param current what it says now: the same, or what it was edited to
 * @param version how often it was stored since it was added
 */
public record Note(
        Id id, ClientFile.Id client, Optional<UUID> appointment, Revision first, Revision current, long version) {

    public static final int LONGEST = 10_000;

    /** Names one note. */
    public record Id(UUID value) {}

    /**
     * What the note said from then on.
     *
     * @param number from 1
     */
    public record Revision(int number, String text, Visibility visibility, Author by, Instant at) {

        public Revision {
            if (number < 1 || text.isBlank() || text.codePointCount(0, text.length()) > LONGEST) {
                throw new IllegalArgumentException("a note has 1 to " + LONGEST + " characters");
            }
        }

        private boolean says(String otherText, Visibility otherVisibility) {
            return text.equals(otherText) && visibility == otherVisibility;
        }
    }

    /** A note that is not stored yet. */
    public static Note write(
            Id id,
            ClientFile.Id client,
            Optional<UUID> appointment,
            String text,
            Visibility visibility,
            Author by,
            Instant now) {
        var first = new Revision(1, text, visibility, by, now);
        return new Note(id, client, appointment, first, first, 0);
    }

    /** The note as it reads from now on; the same note where nothing changes. */
    public Note edited(String text, Visibility visibility, Author by, Instant now) {
        return current.says(text, visibility)
                ? this
                : new Note(
                        id,
                        client,
                        appointment,
                        first,
                        new Revision(current.number() + 1, text, visibility, by, now),
                        version);
    }

    public Visibility visibility() {
        return current.visibility();
    }

    /** Whether it reads otherwise than at first. */
    public boolean isEdited() {
        return current.number() > 1;
    }
}
