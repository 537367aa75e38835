package fr.guichet.application.clientfile;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import java.util.Optional;

/** Opens a document for staff or for the client it is shared with; for others it does not exist (spec C5). */
@UseCase
public final class OpenDocument {

    private final ClientFiles files;
    private final ClientDocuments documents;
    private final DocumentStore store;

    public OpenDocument(ClientFiles files, ClientDocuments documents, DocumentStore store) {
        this.files = files;
        this.documents = documents;
        this.store = store;
    }

    /** A document and its bytes. */
    public record Opened(ClientDocument document, StoredBytes bytes) {}

    public Optional<Opened> handle(Actor actor, StoredFile.Id id) {
        return ReadingRights.document(actor, id, files, documents)
                .flatMap(document -> store.open(id).map(bytes -> new Opened(document, bytes)));
    }
}
