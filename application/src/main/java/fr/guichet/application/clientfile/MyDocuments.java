package fr.guichet.application.clientfile;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import java.util.List;

/** Lists the documents that are shared with the client who asks, newest first (spec C5). */
@UseCase
public final class MyDocuments {

    private final ClientFiles files;
    private final ClientDocuments documents;

    public MyDocuments(ClientFiles files, ClientDocuments documents) {
        this.files = files;
        this.documents = documents;
    }

    public Page<ClientDocument> handle(Actor actor, PageRequest page) {
        return files.findByAccount(actor.account())
                .map(own -> documents.ofClient(own.id(), ReadingRights.BY_CLIENTS, page))
                .orElseGet(() -> new Page<>(List.of(), 0));
    }
}
