package fr.guichet.domain;

import java.text.Normalizer;

/** What texts that people typed are held to before they become values. */
public final class Texts {

    private Texts() {}

    /** The text without spaces around it, each accented letter one character. */
    public static String tidy(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }

    /** Whether the text has from–to characters, all of them on one line. */
    public static boolean isLine(String text, int from, int to) {
        return hasLength(text, from, to) && text.codePoints().noneMatch(Texts::isControl);
    }

    /** Whether the text has from–to characters; line ends and tabs are the only control characters allowed. */
    public static boolean isParagraphs(String text, int from, int to) {
        return hasLength(text, from, to)
                && text.codePoints()
                        .filter(c -> c != '\n' && c != '\r' && c != '\t')
                        .noneMatch(Texts::isControl);
    }

    private static boolean hasLength(String text, int from, int to) {
        var length = text.codePointCount(0, text.length());
        return length >= from && length <= to;
    }

    /** Control characters, line and paragraph separators, and the marks that turn the reading direction of what follows. */
    private static boolean isControl(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        };
    }
}
