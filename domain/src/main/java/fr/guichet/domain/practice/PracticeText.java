package fr.guichet.domain.practice;

import java.time.Instant;

/**
 * A text of the practice in one of its versions; people agree to versions of some (spec A7, C3).
 *
 * @param version from 1 on
 * @param body paragraphs, divided by empty lines
 */
public record PracticeText(Kind kind, int version, String title, String body, Instant publishedAt) {

    public static final int MAX_TITLE = 200;
    public static final int MAX_BODY = 100_000;

    /** Which of the texts. */
    public enum Kind {
        HOME,
        ABOUT,
        METHODS,
        TERMS,
        PRIVACY,
        CONDITIONS
    }

    /** A text that is not published yet. */
    public record Draft(Kind kind, String title, String body) {

        public Draft {
            if (!isTitle(title) || !isBody(body)) {
                throw new IllegalArgumentException("not a title and a body of a text");
            }
        }

        /** Whether a published text reads the same. */
        public boolean says(PracticeText published) {
            return kind == published.kind && title.equals(published.title) && body.equals(published.body);
        }

        public PracticeText publish(int version, Instant now) {
            return new PracticeText(kind, version, title, body, now);
        }
    }

    public PracticeText {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
        if (!isTitle(title) || !isBody(body)) {
            throw new IllegalArgumentException("a text has a title of 1 to 200 characters and a body of 1 to 100 000");
        }
    }

    public static boolean isTitle(String text) {
        return !text.isBlank() && text.length() <= MAX_TITLE;
    }

    public static boolean isBody(String text) {
        return !text.isBlank() && text.length() <= MAX_BODY;
    }
}
