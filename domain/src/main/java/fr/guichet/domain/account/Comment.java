package fr.guichet.domain.account;

import fr.guichet.domain.Texts;
import java.util.Optional;

/** What the author of a decision wrote about it: 1 to 2000 characters (spec A1). */
public record Comment(String text) {

    public static final int MAX_LENGTH = 2000;

    public Comment {
        text = Texts.tidy(text);
        if (!Texts.isParagraphs(text, 1, MAX_LENGTH)) {
            throw new IllegalArgumentException("a comment has 1 to 2000 characters");
        }
    }

    /** The comment that a person typed; empty when it is blank, too long or holds control characters. */
    public static Optional<Comment> parse(String typed) {
        return Texts.isParagraphs(Texts.tidy(typed), 1, MAX_LENGTH)
                ? Optional.of(new Comment(typed))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
