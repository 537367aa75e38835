package fr.guichet.domain.clientfile;

/** Who reads a note or a document (spec C4). */
public enum Visibility {
    /** Staff alone. */
    PRIVATE,
    /** Its client too. */
    SHARED
}
