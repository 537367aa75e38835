package fr.guichet.domain.clientfile;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of an animal's chip: 15 digits (ISO 11784), such as {@code 250269604123456} (spec C1). */
public record ChipNumber(String digits) {

    private static final Pattern FORM = Pattern.compile("[0-9]{15}");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\u00A0\\u202F.-]+");

    public ChipNumber {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("a chip number has 15 digits");
        }
    }

    /** The number that a person typed, in groups or not; empty when it has not 15 digits. */
    public static Optional<ChipNumber> parse(String typed) {
        var digits = BETWEEN_DIGITS.matcher(typed).replaceAll("");
        return FORM.matcher(digits).matches() ? Optional.of(new ChipNumber(digits)) : Optional.empty();
    }

    @Override
    public String toString() {
        return digits;
    }
}
