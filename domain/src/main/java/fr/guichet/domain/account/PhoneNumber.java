package fr.guichet.domain.account;

import java.util.Optional;
import java.util.regex.Pattern;

/** A French telephone number in E.164, mainland or overseas department, such as {@code +33612345678} (spec A10). */
public record PhoneNumber(String e164) {

    private static final Pattern FORM = Pattern.compile("\\+(?:33|262|590|594|596)[1-9][0-9]{8}");
    private static final int NATIONAL_DIGITS = 9;

    public PhoneNumber {
        if (!FORM.matcher(e164).matches()) {
            throw new IllegalArgumentException("not a French telephone number in E.164");
        }
    }

    /** The number, if the text is E.164 and French; what people type is read by the adapters. */
    public static Optional<PhoneNumber> parse(String e164) {
        return FORM.matcher(e164).matches() ? Optional.of(new PhoneNumber(e164)) : Optional.empty();
    }

    /** The number as the French write it: {@code 06 12 34 56 78}. */
    public String national() {
        var digits = "0" + e164.substring(e164.length() - NATIONAL_DIGITS);
        return String.join(
                " ",
                digits.substring(0, 2),
                digits.substring(2, 4),
                digits.substring(4, 6),
                digits.substring(6, 8),
                digits.substring(8));
    }

    /** Whether a text message can reach it. */
    public boolean isMobile() {
        var first = e164.charAt(e164.length() - NATIONAL_DIGITS);
        return first == '6' || first == '7';
    }

    @Override
    public String toString() {
        return e164;
    }
}
