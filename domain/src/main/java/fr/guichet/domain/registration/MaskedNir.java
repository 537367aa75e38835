package fr.guichet.domain.registration;

import java.util.regex.Pattern;

/** What may be shown of a social security number: its last three digits (spec A8). */
public record MaskedNir(String lastThree) {

    private static final Pattern FORM = Pattern.compile("[0-9]{3}");

    public MaskedNir {
        if (!FORM.matcher(lastThree).matches()) {
            throw new IllegalArgumentException("the last three digits");
        }
    }

    /** {@code XXX XX XX XX XXX 123}. */
    @Override
    public String toString() {
        return "XXX XX XX XX XXX " + lastThree;
    }
}
