package fr.guichet.notification.clientfile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.domain.practice.PracticeFixtures;
import fr.guichet.domain.practice.PracticeText;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Spec A7: the terms and the privacy policy are there as PDFs too. */
class PdfTextsTest {

    @Test
    void a_text_reads_as_its_page_does_with_its_version() throws IOException {
        var text = new PracticeText(
                PracticeText.Kind.TERMS,
                3,
                "Conditions Générales d'Utilisation",
                "# Préambule\n\nNous **accueillons** les familles.\n\n- une liste\n- [la loi](https://example.org/loi)",
                Instant.parse("2026-11-01T08:00:00Z"));

        try (var pdf = new PdfReader(new PdfTexts().write(text, PracticeFixtures.ptitsPas()))) {
            assertThat(new PdfTextExtractor(pdf).getTextFromPage(1).replaceAll("\\s+", " "))
                    .contains("P'titsPas", "Conditions Générales d'Utilisation", "Version 3, publiée le", "Préambule")
                    .contains("Nous accueillons les familles.", "• une liste", "• la loi (https://example.org/loi)")
                    .contains("page 1/1")
                    .doesNotContain("#", "**");
        }
    }
}
