package fr.guichet.application.clientfile;

import fr.guichet.application.clientfile.DrawingReader.Reading;
import fr.guichet.domain.clientfile.Ink;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A reader of drawings that are words: {@code a signature}, {@code nothing}, {@code a photo}, or no PNG at all. */
public final class Drawings implements DrawingReader {

    private static final Ink STROKES = new Ink(900, 200, 60, 40_000);
    private static final Ink NOTHING = new Ink(0, 0, 0, 40_000);

    /** As clients of the use case send it. */
    public static String base64(String words) {
        return Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Reading read(byte[] file) {
        var png = new FileContent(FileKind.PNG, file);
        return switch (new String(file, StandardCharsets.UTF_8)) {
            case "a signature" -> new Reading.Drawn(png, STROKES);
            case "nothing" -> new Reading.Drawn(png, NOTHING);
            case "a photo" -> new Reading.TooLarge();
            default -> new Reading.NoPng();
        };
    }
}
