package fr.guichet.notification.clientfile;

import fr.guichet.application.clientfile.ConditionsPdf;
import fr.guichet.domain.clientfile.SignedConditions;
import fr.guichet.domain.practice.Practice;
import fr.guichet.notification.FrenchDates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes signed conditions with PDFBox: in French, on A4, with the digest at the foot of each page (spec C3). */
public final class PdfConditions implements ConditionsPdf {

    @Override
    public byte[] write(SignedConditions signed, Practice practice) {
        try (var document = new PDDocument()) {
            describe(document, signed, practice);
            try (var pages = new PdfPages(document)) {
                text(pages, signed, practice);
                signature(pages, signed, practice);
                pages.foot(practice.name() + " - empreinte " + signed.digest());
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A PDF cannot be written", e);
        }
    }

    private static void describe(PDDocument document, SignedConditions signed, Practice practice) {
        var about = document.getDocumentInformation();
        about.setTitle(signed.conditions().title());
        about.setAuthor(practice.name());
        about.setCreator("Guichet");
        about.setCreationDate(GregorianCalendar.from(signed.signedAt().atZone(practice.zone())));
        document.getDocumentCatalog().setLanguage("fr-FR");
    }

    private static void text(PdfPages pages, SignedConditions signed, Practice practice) throws IOException {
        var conditions = signed.conditions();
        pages.write(practice.name(), PdfPages.SMALL);
        pages.write(conditions.title(), PdfPages.LARGE);
        pages.write(
                "Version " + conditions.version() + ", publiée le "
                        + FrenchDates.dateTime(conditions.publishedAt(), practice.zone()),
                PdfPages.SMALL);
        pages.space();
        for (var line : conditions.body().lines().toList()) {
            if (line.isBlank()) {
                pages.space();
            } else {
                pages.write(line, PdfPages.BODY);
            }
        }
        pages.space();
    }

    private static void signature(PdfPages pages, SignedConditions signed, Practice practice) throws IOException {
        pages.keepTogether(230);
        pages.write("Signature", PdfPages.MEDIUM);
        pages.write("Client : " + signed.clientName().full(), PdfPages.BODY);
        pages.write("Lu et signé par : " + signed.signatory(), PdfPages.BODY);
        pages.write(
                "Le " + FrenchDates.dateTime(signed.signedAt(), practice.zone()) + " ("
                        + practice.zone().getId() + ")",
                PdfPages.BODY);
        pages.write("En présence de : " + signed.takenBy().name(), PdfPages.BODY);
        pages.picture(signed.signature().png(), 240, 100);
        pages.write("Référence : " + signed.id().value(), PdfPages.SMALL);
        pages.write("Empreinte SHA-256 : " + signed.digest(), PdfPages.SMALL);
    }
}
