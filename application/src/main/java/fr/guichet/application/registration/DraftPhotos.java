package fr.guichet.application.registration;

import fr.guichet.application.clientfile.FileContent;
import fr.guichet.domain.registration.Photo;
import java.util.Collection;
import java.util.Optional;

/** Keeps the photos of drafts, which go with their draft. */
public interface DraftPhotos {

    void add(RegistrationDraft.Id draft, Photo.Id id, PhotoEncoder.Result.Encoded photo);

    /** The draft's own photo of that id. */
    Optional<FileContent> find(RegistrationDraft.Id draft, Photo.Id id, PhotoSize size);

    /** Takes away what the draft shows no more. */
    void keepOnly(RegistrationDraft.Id draft, Collection<Photo.Id> shown);
}
