package fr.guichet.domain.registration;

import fr.guichet.domain.Texts;
import java.util.Optional;

/** A line of free text of 1 to 100 characters, such as a profession, a family situation or an agreement number. */
public record ShortText(String text) {

    public static final int MAX_LENGTH = 100;

    public ShortText {
        text = Texts.tidy(text);
        if (!Texts.isLine(text, 1, MAX_LENGTH)) {
            throw new IllegalArgumentException("1 to 100 characters on one line");
        }
    }

    /** The line that a person typed; empty when it is blank or too long. */
    public static Optional<ShortText> parse(String typed) {
        return Texts.isLine(Texts.tidy(typed), 1, MAX_LENGTH) ? Optional.of(new ShortText(typed)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
