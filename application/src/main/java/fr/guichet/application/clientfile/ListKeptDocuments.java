package fr.guichet.application.clientfile;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;

/** Lists what stays of clients who were erased: the conditions that they signed, newest first (spec section 6); for administrators. */
@UseCase
public final class ListKeptDocuments {

    private final KeptDocuments documents;

    public ListKeptDocuments(KeptDocuments documents) {
        this.documents = documents;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Found(Page<ClientDocument> documents) implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Actor actor, PageRequest page) {
        return ReadingRights.ofErasedClients(actor)
                ? new Outcome.Found(documents.ofErasedClients(page))
                : new Outcome.Forbidden();
    }
}
