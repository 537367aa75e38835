package fr.guichet.application.clientfile;

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
}
