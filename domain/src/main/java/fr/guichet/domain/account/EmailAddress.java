package fr.guichet.domain.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address in lower case, so that two that differ by case alone are equal (spec A10); at most 254 characters. */
public record EmailAddress(String value) {

    public static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL_LENGTH = 64;

    // ASCII alone: addresses outside it need mail servers that few practices have. No white space or control character
    // passes.
    private static final Pattern FORM =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    public EmailAddress {
        value = value.toLowerCase(Locale.ROOT);
        if (!isWellFormed(value)) {
            // The text itself stays out of the message: messages reach logs.
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** The address that a person typed, spaces around it dropped; empty when it is none. */
    public static Optional<EmailAddress> parse(String typed) {
        var candidate = typed.strip().toLowerCase(Locale.ROOT);
        return isWellFormed(candidate) ? Optional.of(new EmailAddress(candidate)) : Optional.empty();
    }

    private static boolean isWellFormed(String candidate) {
        return candidate.length() <= MAX_LENGTH
                && candidate.indexOf('@') <= MAX_LOCAL_LENGTH
                && FORM.matcher(candidate).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
