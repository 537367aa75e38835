package fr.guichet.application.clientfile;

import fr.guichet.application.account.Actor;
import fr.guichet.domain.clientfile.Visibility;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What an actor may read of clients' files: staff all of it, clients what is shared of their own (spec C4, C5). */
final class ReadingRights {

    static final Set<Visibility> BY_STAFF = EnumSet.allOf(Visibility.class);
    static final Set<Visibility> BY_CLIENTS = EnumSet.of(Visibility.SHARED);

    private ReadingRights() {}

    static Optional<ClientDocument> document(
            Actor actor, StoredFile.Id id, ClientFiles files, ClientDocuments documents) {
        return documents
                .find(id)
                .filter(document -> actor.role().isStaff()
                        || (BY_CLIENTS.contains(document.visibility())
                                && files.findByAccount(actor.account())
                                        .map(own -> own.id().equals(document.client()))
                                        .orElse(false)));
    }
}
