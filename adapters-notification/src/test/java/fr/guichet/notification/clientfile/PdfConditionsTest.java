package fr.guichet.notification.clientfile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.clientfile.DrawingReader;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.clientfile.Author;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Signature;
import fr.guichet.domain.clientfile.SignedConditions;
import fr.guichet.domain.practice.PracticeFixtures;
import fr.guichet.domain.practice.PracticeText;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

@DisplayName("OpenPDF reads in signed conditions what PDFBox wrote (spec C3)")
class PdfConditionsTest {

    private static final String BODY = """
        Article 1 - L'élève et son maître s'engagent : « à l'heure », cœur léger, 45 € la séance.

        Article 2 - Où qu'il soit, le chien reste tenu.
        """;

    @Test
    void shows_the_conditions_the_names_the_instant_the_drawing_and_the_digest() throws IOException {
        var signed = signed(BODY);

        try (var pdf = new PdfReader(new PdfConditions().write(signed, PracticeFixtures.ptitsPas()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(text(pdf, 1))
                    .contains("Conditions d'inscription")
                    .contains("Version 3, publiée le")
                    .contains("« à l'heure », cœur léger, 45 € la séance.")
                    .contains("Article 2 - Où qu'il soit, le chien reste tenu.")
                    .contains("Client : Léa PETIT")
                    .contains("Lu et signé par : Léa PETIT-DURAND")
                    .contains("Le dimanche 22 novembre 2026 à 18 h 05 (Europe/Paris)")
                    .contains("En présence de : Jonas FAVRE")
                    .contains("Empreinte SHA-256 : " + signed.digest());
            assertThat(pictures(pdf)).isEqualTo(1);
            assertThat(pdf.getInfo()).containsEntry("Title", "Conditions d'inscription");
        }
    }

    @Test
    void goes_on_over_many_pages_with_the_digest_on_each() throws IOException {
        var signed = signed("Un paragraphe assez long pour remplir plus d'une ligne de la page, et même deux. "
                .repeat(10)
                .concat("\n\n")
                .repeat(40)
                .concat("x".repeat(500)));

        try (var pdf = new PdfReader(new PdfConditions().write(signed, PracticeFixtures.ptitsPas()))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(5);
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(text(pdf, page)).contains(signed.digest()).contains("page " + page + "/");
            }
            assertThat(text(pdf, pdf.getNumberOfPages())).contains("Lu et signé par");
        }
    }

    @Test
    void what_the_font_lacks_does_not_stop_it() throws IOException {
        var signed = signed("Chiens 🐕 et 犬\tbienvenus\u0007 ; Ἀθῆναι, Москва");

        try (var pdf = new PdfReader(new PdfConditions().write(signed, PracticeFixtures.ptitsPas()))) {
            assertThat(text(pdf, 1)).contains("Chiens ? et ?").contains("Москва");
        }
    }

    private static String text(PdfReader pdf, int page) throws IOException {
        return new PdfTextExtractor(pdf).getTextFromPage(page).replaceAll("\\s+", " ");
    }

    private static long pictures(PdfReader pdf) {
        var count = 0L;
        for (var number = 0; number < pdf.getXrefSize(); number++) {
            if (pdf.getPdfObject(number) instanceof PRStream stream
                    && PdfName.IMAGE.equals(stream.get(PdfName.SUBTYPE))) {
                count++;
            }
        }
        return count;
    }

    private static SignedConditions signed(String body) {
        var drawn = (DrawingReader.Reading.Drawn) new PngDrawingReader().read(Drawn.signature());
        return new SignedConditions(
                new SignedConditions.Id(UUID.randomUUID()),
                new ClientFile.Id(UUID.randomUUID()),
                new PersonName("Léa", "PETIT"),
                new PracticeText(
                        PracticeText.Kind.CONDITIONS,
                        3,
                        "Conditions d'inscription",
                        body,
                        Instant.parse("2026-11-01T08:00:00Z")),
                "Léa PETIT-DURAND",
                Signature.drawn(drawn.png().bytes(), drawn.ink()).orElseThrow(),
                new Author(new Account.Id(UUID.randomUUID()), "Jonas FAVRE"),
                Instant.parse("2026-11-22T17:05:00Z"));
    }
}
