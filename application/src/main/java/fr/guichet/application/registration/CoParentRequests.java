package fr.guichet.application.registration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where it is kept who was asked to be somebody's co-parent (spec A7). */
public interface CoParentRequests {

    Optional<CoParentRequest> find(UUID id);

    void add(CoParentRequest request);

    /** Remembers that the owner agreed. */
    void agreed(UUID id, Instant now);
}
