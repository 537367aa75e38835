package fr.guichet.persistence.registration;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the segments of a JPEG (ITU T.81, annex B) and keeps those that the pixels need; what is cut off, has no
 * end or goes on as something else is refused.
 */
final class JpegFile {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DHT = 0xC4;
    private static final int DQT = 0xDB;
    private static final int DRI = 0xDD;
    private static final int COM = 0xFE;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int SOF0 = 0xC0;
    private static final int SOF1 = 0xC1;
    private static final int SOF2 = 0xC2;

    /** Encoders make about ten; thousands of empty ones, each over all pixels, would take minutes to decode. */
    private static final int MAX_SCANS = 32;

    private static final String EXIF = "Exif\0\0";

    private final FileBytes file;
    private final ByteArrayOutputStream kept;
    private BarePicture.@Nullable Size size;
    private Orientation orientation = Orientation.UPRIGHT;
    private int scans;

    JpegFile(FileBytes file) {
        this.file = file;
        this.kept = new ByteArrayOutputStream(file.length());
    }

    BarePicture bare() throws RefusedPicture {
        marker(SOI);
        var at = 2;
        while (true) {
            if (file.u8(at) != 0xFF) {
                throw RefusedPicture.wrongKind();
            }
            // A marker may be preceded by any number of fill bytes.
            while (file.u8(at + 1) == 0xFF) {
                at++;
            }
            var marker = file.u8(at + 1);
            at += 2;
            if (marker == EOI) {
                marker(EOI);
                return end(at);
            }
            var length = file.u16(at);
            if (length < 2) {
                throw RefusedPicture.wrongKind();
            }
            var segment = file.part(at, length);
            at += length;
            read(marker, segment);
            if (marker == SOS) {
                at = scan(at);
            }
        }
    }

    private BarePicture end(int at) throws RefusedPicture {
        if (size == null || scans == 0) {
            throw RefusedPicture.wrongKind();
        }
        checkTail(file.part(at, file.length() - at));
        return new BarePicture("jpeg", size, orientation, kept.toByteArray());
    }

    private void read(int marker, byte[] segment) throws RefusedPicture {
        switch (marker) {
            case SOF0, SOF1, SOF2 -> frame(marker, segment);
            case DHT, DQT, DRI -> keep(marker, segment);
            case SOS -> {
                if (size == null || ++scans > MAX_SCANS) {
                    throw RefusedPicture.wrongKind();
                }
                keep(marker, segment);
            }
            case APP0 -> keepIf(marker, segment, "JFIF\0");
            case APP2 -> keepIf(marker, segment, "ICC_PROFILE\0");
            case APP14 -> keepIf(marker, segment, "Adobe");
            case APP1 -> {
                if (startsWith(segment, EXIF)) {
                    orientation = Orientation.ofExif(segment, 2 + EXIF.length());
                }
                BarePicture.refuseForeign(segment);
            }
            case COM -> BarePicture.refuseForeign(segment);
            default -> {
                // Lossless, hierarchical and arithmetic pictures among them, which no camera or browser makes.
                if (marker < APP0 || marker > APP15) {
                    throw RefusedPicture.wrongKind();
                }
                BarePicture.refuseForeign(segment);
            }
        }
    }

    private void frame(int marker, byte[] segment) throws RefusedPicture {
        var frame = new FileBytes(segment);
        if (size != null || frame.u8(2) != 8) {
            throw RefusedPicture.wrongKind();
        }
        size = BarePicture.Size.checked(frame.u16(5), frame.u16(3));
        keep(marker, segment);
    }

    /** Copies the coded data of one scan, up to the next marker. */
    private int scan(int from) throws RefusedPicture {
        var at = from;
        while (true) {
            if (file.u8(at) == 0xFF) {
                var next = file.u8(at + 1);
                var goesOn = next == 0 || next == 0xFF || (next >= 0xD0 && next <= 0xD7);
                if (!goesOn) {
                    break;
                }
            }
            at++;
        }
        kept.writeBytes(file.part(from, at - from));
        return at;
    }

    private void keepIf(int marker, byte[] segment, String name) throws RefusedPicture {
        if (startsWith(segment, name)) {
            keep(marker, segment);
        } else {
            BarePicture.refuseForeign(segment);
        }
    }

    private void keep(int marker, byte[] segment) {
        marker(marker);
        kept.writeBytes(segment);
    }

    private void marker(int marker) {
        kept.write(0xFF);
        kept.write(marker);
    }

    /** Phones append the picture's brighter sister, a short film or a list of their own; anything else is another file. */
    private static void checkTail(byte[] tail) throws RefusedPicture {
        var at = 0;
        while (at < tail.length && tail[at] == 0) {
            at++;
        }
        if (at == tail.length) {
            return;
        }
        BarePicture.refuseForeign(tail);
        var text = new String(tail, StandardCharsets.ISO_8859_1);
        var isPhones = text.startsWith("\u00FF\u00D8\u00FF", at) || text.startsWith("ftyp", 4) || text.endsWith("SEFT");
        if (!isPhones) {
            throw RefusedPicture.wrongKind();
        }
    }

    private static boolean startsWith(byte[] segment, String name) {
        return new String(segment, 2, Math.min(name.length(), segment.length - 2), StandardCharsets.ISO_8859_1)
                .equals(name);
    }
}
