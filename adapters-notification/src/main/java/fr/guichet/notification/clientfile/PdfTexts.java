package fr.guichet.notification.clientfile;

import fr.guichet.application.practice.TextPdf;
import fr.guichet.domain.practice.Practice;
import fr.guichet.domain.practice.PracticeText;
import fr.guichet.notification.FrenchDates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes the practice's texts with PDFBox, as its pages show them: on A4, headings and lists included (spec A7). */
public final class PdfTexts implements TextPdf {

    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
    private static final Pattern ITEM = Pattern.compile("\\s*[-*+]\\s+(.*)");
    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\(([^)]*)\\)");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*\\*|__|`)(.+?)\\1");

    @Override
    public byte[] write(PracticeText text, Practice practice) {
        try (var document = new PDDocument()) {
            var about = document.getDocumentInformation();
            about.setTitle(text.title());
            about.setAuthor(practice.name());
            about.setCreator("Guichet");
            about.setCreationDate(GregorianCalendar.from(text.publishedAt().atZone(practice.zone())));
            document.getDocumentCatalog().setLanguage("fr-FR");
            try (var pages = new PdfPages(document)) {
                pages.write(practice.name(), PdfPages.SMALL);
                pages.write(text.title(), PdfPages.LARGE);
                pages.write(
                        "Version " + text.version() + ", publiée le "
                                + FrenchDates.dateTime(text.publishedAt(), practice.zone()),
                        PdfPages.SMALL);
                pages.space();
                for (var line : text.body().lines().toList()) {
                    write(pages, line);
                }
                pages.foot(practice.name() + " - " + text.title() + ", version " + text.version());
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A PDF cannot be written", e);
        }
    }

    private static void write(PdfPages pages, String line) throws IOException {
        var heading = HEADING.matcher(line);
        var item = ITEM.matcher(line);
        if (line.isBlank()) {
            pages.space();
        } else if (heading.matches()) {
            pages.write(plain(heading.group(1)), PdfPages.MEDIUM);
        } else if (item.matches()) {
            pages.write("• " + plain(item.group(1)), PdfPages.BODY);
        } else {
            pages.write(plain(line), PdfPages.BODY);
        }
    }

    /** Without the marks of Markdown; where a link leads stands behind it. */
    private static String plain(String line) {
        return EMPHASIS.matcher(LINK.matcher(line).replaceAll("$1 ($2)")).replaceAll("$2");
    }
}
