package fr.guichet.persistence.registration;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How a picture has to be turned to stand upright: the Exif tag of that name.
 *
 * <p>The one tag is read by hand. Libraries that know all of Exif parse makers' notes, nested pictures and XML on the way,
 * which is a lot of code to meet a stranger's file with for one number.
 */
enum Orientation {
    UPRIGHT(1, false),
    MIRRORED(2, false),
    UPSIDE_DOWN(3, false),
    FLIPPED(4, false),
    TRANSPOSED(5, true),
    TURNED_RIGHT(6, true),
    TRANSVERSED(7, true),
    TURNED_LEFT(8, true);

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    private final int tag;
    private final boolean swapsSides;

    Orientation(int tag, boolean swapsSides) {
        this.tag = tag;
        this.swapsSides = swapsSides;
    }

    /** The orientation of the Exif block that begins there; upright where it says nothing that makes sense. */
    static Orientation ofExif(byte[] bytes, int from) {
        var tiff = ByteBuffer.wrap(bytes, from, bytes.length - from).slice();
        if (tiff.remaining() < 8) {
            return UPRIGHT;
        }
        switch (tiff.getShort(0)) {
            case 0x4949 -> tiff.order(ByteOrder.LITTLE_ENDIAN);
            case 0x4D4D -> tiff.order(ByteOrder.BIG_ENDIAN);
            default -> {
                return UPRIGHT;
            }
        }
        var directory = Integer.toUnsignedLong(tiff.getInt(4));
        if (directory + 2 > tiff.limit()) {
            return UPRIGHT;
        }
        var entries = Short.toUnsignedInt(tiff.getShort((int) directory));
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + (long) i * ENTRY;
            if (entry + ENTRY > tiff.limit()) {
                return UPRIGHT;
            }
            if (Short.toUnsignedInt(tiff.getShort((int) entry)) == TAG && tiff.getShort((int) entry + 2) == SHORT) {
                return ofTag(tiff.getShort((int) entry + 8));
            }
        }
        return UPRIGHT;
    }

    private static Orientation ofTag(int value) {
        return Arrays.stream(values())
                .filter(orientation -> orientation.tag == value)
                .findFirst()
                .orElse(UPRIGHT);
    }

    /** Whether width and height change places. */
    boolean swapsSides() {
        return swapsSides;
    }

    /** The column that the pixel of a picture of this size gets. */
    int column(int x, int y, int width, int height) {
        return switch (this) {
            case UPRIGHT, FLIPPED -> x;
            case MIRRORED, UPSIDE_DOWN -> width - 1 - x;
            case TRANSPOSED, TURNED_LEFT -> y;
            case TURNED_RIGHT, TRANSVERSED -> height - 1 - y;
        };
    }

    /** The row that the pixel gets. */
    int row(int x, int y, int width, int height) {
        return switch (this) {
            case UPRIGHT, MIRRORED -> y;
            case UPSIDE_DOWN, FLIPPED -> height - 1 - y;
            case TRANSPOSED, TURNED_RIGHT -> x;
            case TRANSVERSED, TURNED_LEFT -> width - 1 - x;
        };
    }
}
