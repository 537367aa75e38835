package fr.guichet.application.privacy;

import java.util.List;
import java.util.UUID;

/** The database's own list of those who were erased, which a restored backup brings back to an older state. */
public interface Erasures {

    void add(Erasure erasure);

    boolean contains(UUID erasure);

    /** All of them, oldest first. */
    List<Erasure> all();
}
