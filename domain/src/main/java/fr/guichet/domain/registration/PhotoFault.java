package fr.guichet.domain.registration;

/** Why a file cannot be a photo (spec C6). */
public enum PhotoFault {
    /** More than 5 MB. */
    TOO_MANY_BYTES,
    /** More than 40 megapixels, or a side that no camera has. */
    TOO_MANY_PIXELS,
    /** By its content neither a JPEG nor a PNG, or not a whole one, or something else besides. */
    WRONG_KIND
}
