package fr.guichet.domain.booking;

/** Text that people write in a field of limited length. */
final class ShortText {

    private ShortText() {}

    /** The text without the blanks around it, counted in code points as PostgreSQL counts. */
    static String checked(String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.codePointCount(0, stripped.length()) > longest) {
            throw new IllegalArgumentException("The text must have 1 to " + longest + " characters");
        }
        return stripped;
    }
}
