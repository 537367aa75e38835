package fr.guichet.application.practice;

import fr.guichet.application.UseCase;
import fr.guichet.application.clientfile.DocumentStore;
import fr.guichet.application.clientfile.FileContent;
import fr.guichet.application.clientfile.StoredFile;
import fr.guichet.domain.practice.PracticeLook;
import java.util.Optional;

/** Shows anyone the practice's logo, or the picture of its home page. */
@UseCase
public final class ViewPracticePicture {

    private final Practices practices;
    private final DocumentStore documents;

    public ViewPracticePicture(Practices practices, DocumentStore documents) {
        this.practices = practices;
        this.documents = documents;
    }

    /** Empty where the practice has none; a logo is small, the other one large. */
    public Optional<FileContent> handle(PracticeLook.Place place) {
        return practices.current().look().at(place).flatMap(image -> {
            var id = new StoredFile.Id(image.id());
            return switch (place) {
                case LOGO -> documents.thumbnail(id);
                case HOME -> documents.content(id);
            };
        });
    }
}
