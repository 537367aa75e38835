package fr.guichet.application.registration;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.FileContent;
import fr.guichet.domain.registration.Child;

/** A child's photo, for its parents and for those who decide registrations (spec A7, C6). */
@UseCase
public final class ViewChildPhoto {

    private final ChildPhotos children;
    private final PhotoKeeper photos;

    public ViewChildPhoto(ChildPhotos children, PhotoKeeper photos) {
        this.children = children;
        this.photos = photos;
    }

    /** Who asks, for which child's photo. */
    public record Query(Actor actor, Child.Id child, PhotoSize size) {}

    /** What they are shown. */
    public sealed interface Outcome {

        record Found(FileContent photo) implements Outcome {}

        /** There is none, or not for whoever asks. */
        record Unknown() implements Outcome {}
    }

    public Outcome handle(Query query) {
        var actor = query.actor();
        return children.find(query.child())
                .filter(kept -> actor.role().canDecide() || kept.parents().contains(actor.account()))
                .flatMap(kept -> photos.find(kept.photo(), query.size()))
                .<Outcome>map(Outcome.Found::new)
                .orElseGet(Outcome.Unknown::new);
    }
}
