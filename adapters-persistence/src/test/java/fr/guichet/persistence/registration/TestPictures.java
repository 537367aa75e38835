package fr.guichet.persistence.registration;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures to upload, harmless and otherwise. */
final class TestPictures {

    private static final int SIGNATURE = 8;

    private TestPictures() {}

    /** Red on the left, blue on the right. */
    static BufferedImage redAndBlue(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    static byte[] jpeg(int width, int height) {
        return encoded(redAndBlue(width, height), "jpeg");
    }

    static byte[] png(int width, int height) {
        return encoded(redAndBlue(width, height), "png");
    }

    static byte[] encoded(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The JPEG with one more segment at its beginning. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        return ByteBuffer.allocate(jpeg.length + 4 + data.length)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** The JPEG as a phone would have taken it: held like that, in front of the Eiffel Tower. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        return withSegment(jpeg, 0xE1, concat("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), exif(orientation)));
    }

    /** Orientation, a maker's name and a position: 48° 51' 30" North, 2° 17' 40" East. */
    static byte[] exif(int orientation) {
        var maker = "Canary Camera\0".getBytes(StandardCharsets.ISO_8859_1);
        var main = 8;
        var gps = main + 2 + 3 * 12 + 4;
        var latitude = gps + 2 + 4 * 12 + 4;
        var longitude = latitude + 24;
        var makerAt = longitude + 24;
        var tiff = ByteBuffer.allocate(makerAt + maker.length).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(main);
        tiff.putShort((short) 3);
        entry(tiff, 0x010F, 2, maker.length, makerAt);
        entry(tiff, 0x0112, 3, 1, orientation);
        entry(tiff, 0x8825, 4, 1, gps);
        tiff.putInt(0);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N');
        entry(tiff, 2, 5, 3, latitude);
        entry(tiff, 3, 2, 2, 'E');
        entry(tiff, 4, 5, 3, longitude);
        tiff.putInt(0);
        for (var number : new int[] {48, 1, 51, 1, 30, 1, 2, 1, 17, 1, 40, 1}) {
            tiff.putInt(number);
        }
        return tiff.put(maker).array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A PNG whose header promises that size; its one data chunk holds these bytes. */
    static byte[] png(int width, int height, byte[] data) {
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return concat(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
                chunk("IHDR", header),
                chunk("IDAT", data),
                chunk("IEND", new byte[0]));
    }

    /** The PNG with one more chunk after its header. */
    static byte[] withChunk(byte[] png, String name, byte[] data) {
        var headed = SIGNATURE + 25;
        var head = new byte[headed];
        System.arraycopy(png, 0, head, 0, headed);
        var rest = new byte[png.length - headed];
        System.arraycopy(png, headed, rest, 0, rest.length);
        return concat(head, chunk(name, data), rest);
    }

    static byte[] chunk(String name, byte[] data) {
        var named = concat(name.getBytes(StandardCharsets.ISO_8859_1), data);
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    static byte[] concat(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
