package fr.guichet.application.clientfile;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Visibility;
import java.util.Optional;
import java.util.Set;

/** Which documents lie in which client's file (spec C4); their bytes are in the {@link DocumentStore}. */
public interface ClientDocuments {

    Optional<ClientDocument> find(StoredFile.Id id);

    /** The client's documents of these visibilities, newest first. */
    Page<ClientDocument> ofClient(ClientFile.Id client, Set<Visibility> visibilities, PageRequest page);

    /** Adds a document whose stored file is in the {@link DocumentStore} when the transaction ends. */
    void add(ClientDocument document);

    /**
     * Stores another title or visibility of a document.
     *
     * @param before what was read
     * @throws fr.guichet.application.StaleVersion when it has another title or visibility now, or is gone
     */
    void update(ClientDocument before, ClientDocument after);

    /** Takes the document away, and its stored file with it; signed conditions have to be forgotten first. */
    void remove(StoredFile.Id id);
}
