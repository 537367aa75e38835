package fr.guichet.notification.clientfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Pages of A4 that are filled from top to bottom, line after line; all measures are points. */
final class PdfPages implements AutoCloseable {

    static final float SMALL = 9;
    static final float BODY = 11;
    static final float MEDIUM = 13;
    static final float LARGE = 18;

    private static final float MARGIN = 56;
    private static final float LINE = 1.4f;
    private static final float FOOT = 7;
    /** Comes with PDFBox, and has the letters of all languages that are written with Latin, Greek or Cyrillic ones. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String UNKNOWN = "?";

    private final PDDocument document;
    private final PDFont font;
    private final Map<Integer, Boolean> drawable = new HashMap<>();
    private PDPageContentStream content;
    private float y;

    PdfPages(PDDocument document) throws IOException {
        this.document = document;
        try (var file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT)) {
            font = PDType0Font.load(document, file);
        }
        content = page();
        y = top();
    }

    /** Writes the text on as many lines as it needs. */
    void write(String text, float size) throws IOException {
        for (var line : lines(known(text), size)) {
            if (y - size * LINE < MARGIN) {
                turn();
            }
            y -= size * LINE;
            line(content, line, MARGIN, y, size);
        }
    }

    /** Leaves half a line empty. */
    void space() {
        y -= BODY * LINE / 2;
    }

    /** Turns the page unless so much is left of it. */
    void keepTogether(float height) throws IOException {
        if (y - height < MARGIN) {
            turn();
        }
    }

    /** Draws the picture as large as it may be. */
    void picture(byte[] png, float width, float height) throws IOException {
        var image = PDImageXObject.createFromByteArray(document, png, "signature");
        var scale = Math.min(1, Math.min(width / image.getWidth(), height / image.getHeight()));
        y -= image.getHeight() * scale + BODY;
        content.drawImage(image, MARGIN, y, image.getWidth() * scale, image.getHeight() * scale);
        y -= BODY;
    }

    /** Writes the line and the page's number at the foot of every page; nothing more can be written afterwards. */
    void foot(String text) throws IOException {
        content.close();
        var count = document.getNumberOfPages();
        for (var number = 1; number <= count; number++) {
            try (var foot =
                    new PDPageContentStream(document, document.getPage(number - 1), AppendMode.APPEND, true, true)) {
                line(foot, known(text + " - page " + number + "/" + count), MARGIN, MARGIN / 2, FOOT);
            }
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private void turn() throws IOException {
        content.close();
        content = page();
        y = top();
    }

    private PDPageContentStream page() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    private static float top() {
        return PDRectangle.A4.getHeight() - MARGIN;
    }

    private void line(PDPageContentStream to, String text, float x, float at, float size) throws IOException {
        to.beginText();
        to.setFont(font, size);
        to.newLineAtOffset(x, at);
        to.showText(text);
        to.endText();
    }

    private List<String> lines(String text, float size) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (fits(longer, size)) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(broken(word, size, lines));
        }
        lines.add(line.toString());
        return lines;
    }

    /** Fills lines with a word that is longer than one, and gives what is left of it. */
    private String broken(String word, float size, List<String> lines) throws IOException {
        var rest = word;
        while (!fits(rest, size)) {
            var end = 1;
            while (fits(rest.substring(0, end + 1), size)) {
                end++;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    private boolean fits(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size <= PDRectangle.A4.getWidth() - 2 * MARGIN;
    }

    /** The text without what the font cannot draw. */
    private String known(String text) {
        var known = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .forEach(c ->
                        known.append(drawable.computeIfAbsent(c, this::isDrawable) ? Character.toString(c) : UNKNOWN));
        return known.toString();
    }

    private boolean isDrawable(int c) {
        try {
            // Characters beyond 16 bits are not in the font, and would be cut in two by line breaks.
            return Character.isBmpCodePoint(c) && font.getStringWidth(Character.toString(c)) >= 0;
        } catch (IllegalArgumentException noGlyph) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
