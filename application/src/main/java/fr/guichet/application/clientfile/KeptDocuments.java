package fr.guichet.application.clientfile;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;

/** Reads what is kept of clients who have no file any more (spec section 6). */
@FunctionalInterface
public interface KeptDocuments {

    /** The documents of clients who were erased, newest first. */
    Page<ClientDocument> ofErasedClients(PageRequest page);
}
