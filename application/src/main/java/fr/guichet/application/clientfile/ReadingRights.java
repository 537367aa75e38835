package fr.guichet.application.clientfile;

import fr.guichet.application.account.Actor;
import fr.guichet.domain.clientfile.Visibility;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an actor may read of clients' files: staff all of it, clients what is shared of their own (spec C4, C5); of what is kept
 * of those who were erased, administrators alone, who answer for it (spec section 6).
 */
final class ReadingRights {

    static final Set<Visibility> BY_STAFF = EnumSet.allOf(Visibility.class);
    static final Set<Visibility> BY_CLIENTS = EnumSet.of(Visibility.SHARED);

    private ReadingRights() {}

    static Optional<ClientDocument> document(
            Actor actor, StoredFile.Id id, ClientFiles files, ClientDocuments documents) {
        return documents
                .find(id)
                .filter(document -> actor.role().isStaff()
                        ? ofErasedClients(actor)
                                || files.find(document.client()).isPresent()
                        : isOwn(actor, document, files));
    }

    private static boolean isOwn(Actor actor, ClientDocument document, ClientFiles files) {
        return BY_CLIENTS.contains(document.visibility())
                && files.findByAccount(actor.account())
                        .map(own -> own.id().equals(document.client()))
                        .orElse(false);
    }

    static boolean ofErasedClients(Actor actor) {
        return switch (actor.role()) {
            case SUPER_ADMIN, ADMINISTRATOR -> true;
            case MANAGER, PRACTITIONER, CLIENT, PARENT, CHILDMINDER -> false;
        };
    }
}
