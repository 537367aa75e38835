package fr.guichet.application.registration;

import fr.guichet.application.UseCase;
import fr.guichet.application.clientfile.FileContent;
import fr.guichet.domain.registration.Photo;
import java.util.Optional;

/** Shows somebody who registers a photo that they chose. */
@UseCase
public final class ViewDraftPhoto {

    private final DraftPhotos photos;

    public ViewDraftPhoto(DraftPhotos photos) {
        this.photos = photos;
    }

    public record Query(RegistrationDraft.Id draft, Photo.Id photo, PhotoSize size) {}

    public Optional<FileContent> handle(Query query) {
        return photos.find(query.draft(), query.photo(), query.size());
    }
}
