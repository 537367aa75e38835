package fr.guichet.application.registration;

import fr.guichet.application.Ids;
import fr.guichet.application.clientfile.DocumentStore;
import fr.guichet.application.clientfile.FileContent;
import fr.guichet.application.clientfile.StoredFile;
import fr.guichet.application.clientfile.Upload;
import fr.guichet.domain.registration.Photo;
import java.time.Instant;
import java.util.Optional;

/** Keeps the photos of registrations, which are stored files (spec C6). */
public final class PhotoKeeper {

    private final PhotoEncoder encoder;
    private final DocumentStore documents;
    private final Ids ids;

    public PhotoKeeper(PhotoEncoder encoder, DocumentStore documents, Ids ids) {
        this.encoder = encoder;
        this.documents = documents;
        this.ids = ids;
    }

    /** Before the transaction of the registration, because it takes long. */
    PhotoEncoder.Result encode(Upload file) {
        return encoder.encode(file);
    }

    /** Inside it. */
    Photo.Id keep(PhotoEncoder.Result.Encoded photo, Instant now) {
        var id = ids.next();
        documents.add(new StoredFile(new StoredFile.Id(id), photo.picture(), Optional.of(photo.thumbnail()), now));
        return new Photo.Id(id);
    }

    Optional<FileContent> find(Photo.Id photo, PhotoSize size) {
        var id = new StoredFile.Id(photo.value());
        return switch (size) {
            case WHOLE -> documents.content(id);
            case THUMBNAIL -> documents.thumbnail(id);
        };
    }
}
