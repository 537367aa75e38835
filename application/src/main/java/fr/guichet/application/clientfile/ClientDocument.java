package fr.guichet.application.clientfile;

import fr.guichet.domain.clientfile.Author;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Visibility;
import java.time.Instant;

/**
 * A document in a client's file (spec C4): a stored file, and what is known of it.
 *
 * @param id the stored file's
 * @param title on one line, {@value #LONGEST_TITLE} characters at most
 * @param size in bytes
 * @param digest SHA-256 of its bytes when it was stored, in hexadecimal
 */
public record ClientDocument(
        StoredFile.Id id,
        ClientFile.Id client,
        String title,
        Origin origin,
        Visibility visibility,
        FileKind kind,
        long size,
        String digest,
        Author addedBy,
        Instant addedAt) {

    public static final int LONGEST_TITLE = 200;

    /** 10 MB. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    /** The same document by another title or for other readers. */
    ClientDocument edited(String newTitle, Visibility newVisibility) {
        return new ClientDocument(id, client, newTitle, origin, newVisibility, kind, size, digest, addedBy, addedAt);
    }

    /** Where it comes from. */
    public enum Origin {
        UPLOADED,
        SIGNED_CONDITIONS
    }
}
