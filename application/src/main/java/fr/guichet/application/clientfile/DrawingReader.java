package fr.guichet.application.clientfile;

import fr.guichet.domain.clientfile.Ink;

/** Reads drawings that were made on the screen (spec C3). */
public interface DrawingReader {

    /** What the file holds, told by its content; never more than {@value #MAX_PIXELS} pixels are looked at. */
    Reading read(byte[] file);

    int MAX_BYTES = 512 * 1024;

    int MAX_PIXELS = 4_000_000;

    /** What became of it. */
    sealed interface Reading {

        /** A picture: encoded anew without metadata, and what it shows. */
        record Drawn(FileContent png, Ink ink) implements Reading {}

        /** Not a PNG that can be read. */
        record NoPng() implements Reading {}

        /** More bytes or pixels than a signature needs. */
        record TooLarge() implements Reading {}
    }
}
