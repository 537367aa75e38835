package fr.guichet.domain.registration;

import fr.guichet.domain.Texts;
import java.util.Optional;

/** What a family or a childminder writes about itself: 1 to 2000 characters (spec A7). */
public record Presentation(String text) {

    public static final int MAX_LENGTH = 2000;

    public Presentation {
        text = Texts.tidy(text);
        if (!Texts.isParagraphs(text, 1, MAX_LENGTH)) {
            throw new IllegalArgumentException("a presentation has 1 to 2000 characters");
        }
    }

    /** The text that a person typed; empty when it is blank, too long or holds control characters. */
    public static Optional<Presentation> parse(String typed) {
        return Texts.isParagraphs(Texts.tidy(typed), 1, MAX_LENGTH)
                ? Optional.of(new Presentation(typed))
                : Optional.empty();
    }
}
