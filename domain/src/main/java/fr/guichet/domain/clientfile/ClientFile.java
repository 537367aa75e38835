package fr.guichet.domain.clientfile;

import java.util.UUID;

/** What the practice knows of one client (spec C1 to C3). */
public interface ClientFile {

    /** Names one client file; the wire's {@code client_id}. */
    record Id(UUID value) {}
}
