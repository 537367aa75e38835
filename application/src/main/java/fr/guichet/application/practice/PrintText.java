package fr.guichet.application.practice;

import fr.guichet.application.UseCase;
import java.util.Optional;

/** Gives anyone a text of the practice as a PDF, in its newest version or in one they agreed to (spec A7). */
@UseCase
public final class PrintText {

    private final PracticeTexts texts;
    private final Practices practices;
    private final TextPdf pdf;

    public PrintText(PracticeTexts texts, Practices practices, TextPdf pdf) {
        this.texts = texts;
        this.practices = practices;
        this.pdf = pdf;
    }

    public Optional<byte[]> handle(ViewText.Query query) {
        return new ViewText(texts).handle(query).map(text -> pdf.write(text, practices.current()));
    }
}
