package fr.guichet.application.clientfile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file as it is kept.
 *
 * @param thumbnail a small picture of it
 */
public record StoredFile(Id id, FileContent content, Optional<FileContent> thumbnail, Instant storedAt) {

    /** Names one file; a photo and a document have the id of their file. */
    public record Id(UUID value) {}
}
