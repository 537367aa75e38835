package fr.guichet.application.clientfile;

/** Why a client's file does not become final (spec C3). */
public sealed interface SigningRejection {

    /** The drawing is not a PNG that can be read. */
    record NoPng() implements SigningRejection {}

    /** The drawing has more bytes or pixels than a signature needs. */
    record DrawingTooLarge() implements SigningRejection {}

    /** Nobody has drawn anything on it. */
    record EmptyDrawing() implements SigningRejection {}

    /**
     * The conditions have another version by now, which the client has not read.
     *
     * @param current the version to read and sign
     */
    record OtherConditions(int current) implements SigningRejection {}

    /** The client has signed these conditions already. */
    record AlreadySigned() implements SigningRejection {}
}
