package fr.guichet.domain.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What a password must be to be chosen (spec A4); says nothing about those that were chosen before. */
public final class PasswordRules {

    /** In code points. */
    public static final int MINIMUM_LENGTH = 8;

    /** In code points. */
    public static final int MAXIMUM_LENGTH = 128;

    private final Predicate<String> common;

    /**
     * The rules over a list of common passwords.
     *
     * @param common whether a password, given in lower case, is among the most common ones
     */
    public PasswordRules(Predicate<String> common) {
        this.common = common;
    }

    /** Every rule that the password breaks; none when it may be chosen. */
    public List<PasswordViolation> violations(RawPassword password) {
        var violations = new ArrayList<PasswordViolation>();
        if (password.length() < MINIMUM_LENGTH) {
            violations.add(new PasswordViolation.TooShort(MINIMUM_LENGTH));
        }
        if (password.length() > MAXIMUM_LENGTH) {
            violations.add(new PasswordViolation.TooLong(MAXIMUM_LENGTH));
        }
        if (password.value().codePoints().noneMatch(Character::isUpperCase)) {
            violations.add(new PasswordViolation.UpperCaseMissing());
        }
        if (password.value().codePoints().noneMatch(Character::isDigit)) {
            violations.add(new PasswordViolation.DigitMissing());
        }
        if (common.test(password.value().toLowerCase(Locale.ROOT))) {
            violations.add(new PasswordViolation.TooCommon());
        }
        return List.copyOf(violations);
    }
}
