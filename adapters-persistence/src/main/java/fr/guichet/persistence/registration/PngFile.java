package fr.guichet.persistence.registration;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the chunks of a PNG (ISO 15948) and keeps those that the pixels need; what is cut off, damaged or goes on
 * after its end is refused.
 */
final class PngFile {

    private static final int SIGNATURE = 8;
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    /** Length, name and checksum. */
    private static final int AROUND_DATA = 12;

    private final FileBytes file;
    private final ByteArrayOutputStream kept;
    private BarePicture.@Nullable Size size;
    private Orientation orientation = Orientation.UPRIGHT;

    PngFile(FileBytes file) {
        this.file = file;
        this.kept = new ByteArrayOutputStream(file.length());
    }

    BarePicture bare() throws RefusedPicture {
        kept.writeBytes(file.part(0, SIGNATURE));
        var at = SIGNATURE;
        while (true) {
            var length = file.u32(at);
            var chunk = file.part(at, length + AROUND_DATA);
            var name = new String(chunk, 4, 4, StandardCharsets.ISO_8859_1);
            at += chunk.length;
            checkSum(chunk);
            if ((size == null) != name.equals("IHDR")) {
                throw RefusedPicture.wrongKind();
            }
            read(name, chunk);
            if (size == null) {
                throw RefusedPicture.wrongKind();
            }
            if (name.equals("IEND")) {
                if (at != file.length()) {
                    throw RefusedPicture.wrongKind();
                }
                return new BarePicture("png", size, orientation, kept.toByteArray());
            }
        }
    }

    private void read(String name, byte[] chunk) throws RefusedPicture {
        if (name.equals("IHDR")) {
            var header = new FileBytes(chunk);
            size = BarePicture.Size.checked(header.u32(8), header.u32(12));
        }
        if (NEEDED.contains(name)) {
            kept.writeBytes(chunk);
            return;
        }
        var isCritical = Character.isUpperCase(name.charAt(0));
        if (isCritical) {
            throw RefusedPicture.wrongKind();
        }
        if (name.equals("eXIf")) {
            orientation = Orientation.ofExif(chunk, 8);
        }
        BarePicture.refuseForeign(chunk);
    }

    private static void checkSum(byte[] chunk) throws RefusedPicture {
        var sum = new CRC32();
        sum.update(chunk, 4, chunk.length - 8);
        if (sum.getValue() != new FileBytes(chunk).u32(chunk.length - 4)) {
            throw RefusedPicture.wrongKind();
        }
    }
}
