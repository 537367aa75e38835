package fr.guichet.application.clientfile;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.clientfile.ClientFile;
import java.util.Collection;
import java.util.Map;

/** Names the clients of a list to staff (spec C4). */
@UseCase
public final class NameClients {

    private final ClientFiles files;

    public NameClients(ClientFiles files) {
        this.files = files;
    }

    /** The names of those whose file is there; none for who is not staff. */
    public Map<ClientFile.Id, PersonName> handle(Actor actor, Collection<ClientFile.Id> clients) {
        return actor.role().isStaff() && !clients.isEmpty() ? files.names(clients) : Map.of();
    }
}
