package fr.guichet.application.registration;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.registration.Childminder;
import java.util.Optional;

/** Shows a childminder what they say to offer (spec A8). */
@UseCase
public final class ViewOwnOffer {

    private final Childminders childminders;

    public ViewOwnOffer(Childminders childminders) {
        this.childminders = childminders;
    }

    /** Who asks. */
    public record Query(Actor actor) {}

    /** The registration with the offer in it; empty when whoever asks is no childminder. */
    public Optional<Childminder> handle(Query query) {
        return childminders.find(query.actor().account());
    }
}
