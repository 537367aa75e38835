package fr.guichet.domain.registration;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A French social security number: 13 characters and their two-digit control key, Corsica's 2A and 2B included (spec A8). */
public record Nir(String value) {

    public static final int LENGTH = 15;
    private static final int BODY = 13;
    private static final int SHOWN = 3;

    // Sex (3, 4, 7, 8: numbers given for a time), year, month (real, or 20-42 and 50-99 where it is not known), place,
    // rank.
    private static final Pattern FORM =
            Pattern.compile("[123478][0-9]{2}(?:0[1-9]|1[0-2]|[235-9][0-9]|4[0-2])(?:[0-9]{2}|2[AB])[0-9]{6}[0-9]{2}");

    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    public Nir {
        if (!isValid(value)) {
            // The text itself stays out of the message: messages reach logs.
            throw new IllegalArgumentException("not a social security number");
        }
    }

    /** The number that a person typed, with or without spaces; empty when its form or its control key is wrong. */
    public static Optional<Nir> parse(String typed) {
        var compact = typed.replaceAll("[\\s\\u00A0\\u202F.-]", "").toUpperCase(Locale.ROOT);
        return isValid(compact) ? Optional.of(new Nir(compact)) : Optional.empty();
    }

    /** What lists show instead of the number. */
    public MaskedNir masked() {
        return new MaskedNir(value.substring(LENGTH - SHOWN));
    }

    private static boolean isValid(String candidate) {
        return FORM.matcher(candidate).matches()
                && Integer.parseInt(candidate.substring(BODY)) == controlKey(candidate.substring(0, BODY));
    }

    /** 97 − n mod 97, where Corsica's 2A counts as 19 and 2B as 18. */
    static int controlKey(String body) {
        var digits = body.replace("2A", "19").replace("2B", "18");
        return MODULUS.subtract(new BigInteger(digits).mod(MODULUS)).intValueExact();
    }

    /** A mask: the number is printed on explicit request only. */
    @Override
    public String toString() {
        return masked().toString();
    }
}
