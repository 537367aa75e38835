package fr.guichet.domain.clientfile;

import java.util.Optional;

/** The drawn signature of a client: a picture that shows strokes; an empty one cannot exist (spec C3). */
public final class Signature {

    private final byte[] png;

    private Signature(byte[] png) {
        this.png = png;
    }

    /** The signature, unless the drawing is empty; takes the array over: nobody changes it from now on. */
    public static Optional<Signature> drawn(byte[] png, Ink ink) {
        return ink.isSignature() ? Optional.of(new Signature(png)) : Optional.empty();
    }

    /** One that was drawn before. */
    public static Signature kept(byte[] png) {
        return new Signature(png);
    }

    /** The picture as a PNG file, to be read only. */
    public byte[] png() {
        return png;
    }
}
