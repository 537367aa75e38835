package fr.guichet.application.privacy;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import java.util.Optional;

/** How long what is kept, for administrators (spec section 6). */
@UseCase
public final class ViewRetention {

    private final Retention retention;

    public ViewRetention(Retention retention) {
        this.retention = retention;
    }

    /** The periods; empty for who is no administrator. */
    public Optional<Retention> handle(Actor actor) {
        return switch (actor.role()) {
            case SUPER_ADMIN, ADMINISTRATOR -> Optional.of(retention);
            case MANAGER, PRACTITIONER, CLIENT, PARENT, CHILDMINDER -> Optional.empty();
        };
    }
}
