package fr.guichet.application.clientfile;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.clientfile.ClientFile;

/** Lists the documents of a client, newest first (spec C4); for staff. */
@UseCase
public final class ListDocuments {

    private final ClientFiles files;
    private final ClientDocuments documents;

    public ListDocuments(ClientFiles files, ClientDocuments documents) {
        this.files = files;
        this.documents = documents;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Found(Page<ClientDocument> documents) implements Outcome {}

        record Unknown() implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Actor actor, ClientFile.Id client, PageRequest page) {
        if (!actor.role().isStaff()) {
            return new Outcome.Forbidden();
        }
        return files.find(client).isEmpty()
                ? new Outcome.Unknown()
                : new Outcome.Found(documents.ofClient(client, ReadingRights.BY_STAFF, page));
    }
}
