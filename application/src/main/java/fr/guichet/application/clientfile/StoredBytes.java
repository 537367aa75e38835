package fr.guichet.application.clientfile;

import java.io.IOException;
import java.io.OutputStream;

/** A kept file whose bytes are handed out piece by piece, so that a large one is never whole in memory (spec C4). */
public interface StoredBytes {

    FileKind kind();

    /** How many bytes there are. */
    long size();

    /**
     * Writes bytes of the file.
     *
     * @param from how many bytes are left out before
     * @param length how many are written; there are so many
     * @throws IOException when they cannot be written, or the file has been taken away meanwhile
     */
    void copy(long from, long length, OutputStream to) throws IOException;
}
