package fr.guichet.persistence.registration;

import fr.guichet.application.registration.PhotoEncoder;
import fr.guichet.domain.registration.PhotoFault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A picture of which nothing is left but what its pixels need, so that no decoder meets what else was in the file:
 * thumbnails, texts that inflate a thousandfold, positions (spec C6).
 */
final class BarePicture {

    /** No camera's panorama is longer; a row of pixels has to fit the memory. */
    private static final int MAX_SIDE = 30_000;

    /** How pages, scripts and documents begin that somebody hides in a picture; no camera writes any of them. */
    private static final List<String> FOREIGN = List.of(
            "<script",
            "<html",
            "<!doctype",
            "<svg ",
            "<svg>",
            "<svg\n",
            "<svg\t",
            "<iframe",
            "<body",
            "<?php",
            "%pdf-",
            "pk\5\6\0\0\0\0");

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final String format;
    private final Size size;
    private final Orientation orientation;
    private final byte[] bytes;

    BarePicture(String format, Size size, Orientation orientation, byte[] bytes) {
        this.format = format;
        this.size = size;
        this.orientation = orientation;
        this.bytes = bytes;
    }

    /** Width and height in pixels, before the picture is turned upright. */
    record Size(int width, int height) {

        /** A size that a photo can have. */
        static Size checked(long width, long height) throws RefusedPicture {
            if (width == 0 || height == 0) {
                throw RefusedPicture.wrongKind();
            }
            if (width > MAX_SIDE || height > MAX_SIDE || width * height > PhotoEncoder.MAX_PIXELS) {
                throw new RefusedPicture(PhotoFault.TOO_MANY_PIXELS);
            }
            return new Size((int) width, (int) height);
        }

        int longSide() {
            return Math.max(width, height);
        }
    }

    /** Tells the kind by the first bytes and walks through the whole file, decoding nothing. */
    static BarePicture of(byte[] file) throws RefusedPicture {
        var bytes = new FileBytes(file);
        if (bytes.startWith(JPEG)) {
            return new JpegFile(bytes).bare();
        }
        if (bytes.startWith(PNG)) {
            return new PngFile(bytes).bare();
        }
        throw RefusedPicture.wrongKind();
    }

    /** Refuses what is left out of the picture when it looks like a file of another kind. */
    static void refuseForeign(byte[] leftOut) throws RefusedPicture {
        var text = new String(leftOut, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (FOREIGN.stream().anyMatch(text::contains)) {
            throw RefusedPicture.wrongKind();
        }
    }

    /** As ImageIO names it. */
    String format() {
        return format;
    }

    Size size() {
        return size;
    }

    Orientation orientation() {
        return orientation;
    }

    byte[] bytes() {
        return bytes;
    }
}
