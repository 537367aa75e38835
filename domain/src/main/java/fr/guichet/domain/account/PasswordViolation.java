package fr.guichet.domain.account;

/** Why a password may not be chosen (spec A4). */
public sealed interface PasswordViolation {

    /** Fewer characters than {@code minimum}. */
    record TooShort(int minimum) implements PasswordViolation {}

    /** More characters than {@code maximum}. */
    record TooLong(int maximum) implements PasswordViolation {}

    /** No upper-case letter, of whatever alphabet. */
    record UpperCaseMissing() implements PasswordViolation {}

    /** No digit. */
    record DigitMissing() implements PasswordViolation {}

    /** Among the passwords that everyone tries first, whatever the case of its letters. */
    record TooCommon() implements PasswordViolation {}

    /** The one to be replaced. */
    record Unchanged() implements PasswordViolation {}
}
