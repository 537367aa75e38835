package fr.guichet.application.clientfile;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.clientfile.ClientFile;
import java.util.Optional;

/** Finds clients for staff by name, e-mail, telephone, dog's name or chip, whatever accents and case. */
@UseCase
public final class ListClients {

    private final ClientList clients;

    public ListClients(ClientList clients) {
        this.clients = clients;
    }

    /**
     * What is looked for.
     *
     * @param search as typed; none for every client
     */
    public record Query(Actor actor, Optional<String> search, PageRequest page) {}

    /** What the caller is told. */
    public sealed interface Outcome {

        /** The page that was asked for, by name. */
        record Listed(Page<ClientFile> page) implements Outcome {}

        /** The role never sees the list. */
        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Query query) {
        return query.actor().role().isStaff()
                ? new Outcome.Listed(
                        clients.find(query.search().map(SearchedWords::of).orElse(SearchedWords.NONE), query.page()))
                : new Outcome.Forbidden();
    }
}
