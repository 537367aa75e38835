package fr.guichet.application.clientfile;

import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the bytes of documents and photos are kept, in the transaction of what refers to them, so that there is no file
 * without its row and no row without its file (spec C4, C6). A stored file is never changed.
 */
public interface DocumentStore {

    void add(StoredFile file);

    /**
     * Keeps a file that is read piece by piece.
     *
     * @param size how many bytes the stream has
     * @throws java.io.UncheckedIOException when it cannot be read to its end, or has another size
     */
    void add(StoredFile.Id id, FileKind kind, long size, InputStream content, Instant storedAt);

    /** The file, to be handed out piece by piece. */
    Optional<StoredBytes> open(StoredFile.Id id);

    /** The file whole; none for one that was added piece by piece, which is only {@link #open opened}. */
    Optional<FileContent> content(StoredFile.Id id);

    /** The small picture of the file, where it has one. */
    Optional<FileContent> thumbnail(StoredFile.Id id);

    /** Forgets the file, if it is there. */
    void remove(StoredFile.Id id);
}
