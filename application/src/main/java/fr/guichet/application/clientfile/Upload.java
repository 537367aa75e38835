package fr.guichet.application.clientfile;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;

/** A file that someone sent, read only when it is needed: many at once must not fill the memory (spec C6). */
public interface Upload {

    /** How many bytes it has. */
    long size();

    /**
     * All of it.
     *
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    byte[] read();

    /**
     * Its bytes from the first on.
     *
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    default InputStream open() {
        return new ByteArrayInputStream(read());
    }

    /** What it was called where it came from; anything may stand in it. */
    default Optional<String> name() {
        return Optional.empty();
    }
}
