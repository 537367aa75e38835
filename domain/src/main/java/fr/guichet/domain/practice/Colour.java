package fr.guichet.domain.practice;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour of sRGB.
 *
 * @param hex {@code #rrggbb}, in lower case
 */
public record Colour(String hex) {

    private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");

    public Colour {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a colour is #rrggbb");
        }
    }

    /** Reads {@code #RRGGBB} in either case; empty where it is something else. */
    public static Optional<Colour> parse(String typed) {
        var tidied = typed.strip();
        var lower = new StringBuilder(tidied.length());
        tidied.chars().forEach(c -> lower.append((char) (c >= 'A' && c <= 'F' ? c + ('a' - 'A') : c)));
        return FORM.matcher(lower).matches() ? Optional.of(new Colour(lower.toString())) : Optional.empty();
    }
}
