package fr.guichet.application.registration;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.FileContent;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.registration.Childminder;

/** A childminder's photo, for themselves and for those who decide registrations (spec A8, C6). */
@UseCase
public final class ViewPhoto {

    private final Childminders childminders;
    private final PhotoKeeper photos;

    public ViewPhoto(Childminders childminders, PhotoKeeper photos) {
        this.childminders = childminders;
        this.photos = photos;
    }

    /** Who asks, for whose photo. */
    public record Query(Actor actor, Account.Id account, PhotoSize size) {}

    /** What they are shown. */
    public sealed interface Outcome {

        record Found(FileContent photo) implements Outcome {}

        /** There is none, or not for whoever asks. */
        record Unknown() implements Outcome {}
    }

    public Outcome handle(Query query) {
        var actor = query.actor();
        if (!actor.role().canDecide() && !actor.account().equals(query.account())) {
            return new Outcome.Unknown();
        }
        return childminders
                .find(query.account())
                .flatMap(Childminder::photo)
                .flatMap(kept -> photos.find(kept.photo(), query.size()))
                .<Outcome>map(Outcome.Found::new)
                .orElseGet(Outcome.Unknown::new);
    }
}
