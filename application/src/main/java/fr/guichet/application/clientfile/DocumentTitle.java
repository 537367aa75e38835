package fr.guichet.application.clientfile;

import java.util.Optional;

/** Makes titles of what files are called where they come from, which may be anything (spec C4). */
final class DocumentTitle {

    private static final String NAMELESS = "Document";

    private DocumentTitle() {}

    /** The file's name without folders and ending, on one line. */
    static String of(Optional<String> fileName) {
        var name = fileName.orElse("");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var dot = name.lastIndexOf('.');
        var clean = new StringBuilder();
        name.substring(0, dot > 0 ? dot : name.length())
                .codePoints()
                .map(c -> isHarmless(c) ? c : ' ')
                .forEach(clean::appendCodePoint);
        var title = clean.toString().replaceAll("\\s+", " ").strip();
        return title.isEmpty() ? NAMELESS : shortened(title);
    }

    /** As much of it as a title may have. */
    static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= ClientDocument.LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, ClientDocument.LONGEST_TITLE))
                        .strip();
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
