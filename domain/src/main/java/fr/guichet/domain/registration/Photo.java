package fr.guichet.domain.registration;

import java.util.UUID;

/** A stored picture of a child or a childminder; its bytes are kept with the documents (spec C6). */
public record Photo(Id id) {

    /** Names one stored picture. */
    public record Id(UUID value) {}
}
