package fr.guichet.notification;

/** Makes what people typed fit for one line of a message: no line break reaches a header, no mark of ours is forged. */
final class Words {

    private Words() {}

    /** The text on one line, without control and private characters or marks that turn the reading direction. */
    static String line(String typed) {
        var clean = new StringBuilder(typed.length());
        typed.codePoints().map(Words::harmless).forEach(clean::appendCodePoint);
        return clean.toString().replaceAll(" {2,}", " ").strip();
    }

    private static int harmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE -> ' ';
            default -> isTurn(c) ? ' ' : c;
        };
    }

    private static boolean isTurn(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
