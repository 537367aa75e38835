package fr.guichet.application.privacy;

import java.util.List;
import java.util.UUID;

/**
 * The list of those who were erased that is kept outside of the database: it outlives a restored backup, and the erased are
 * erased again by it.
 */
public interface ErasureJournal {

    /** Writes the erasure through to the disk; to be called before the database commits it. */
    void append(Erasure erasure);

    /** Takes back an erasure that was not committed. */
    void withdraw(UUID erasure);

    /** All that were appended and not withdrawn, oldest first. */
    List<Erasure> entries();
}
