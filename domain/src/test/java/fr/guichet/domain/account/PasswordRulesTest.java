package fr.guichet.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Spec A4: what a password must be. */
class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(Set.of("password1", "azerty123", "motdepasse")::contains);

    @Test
    void accepts_eight_characters_with_an_upper_case_letter_and_a_digit() {
        assertThat(violations("Lavande7")).isEmpty();
    }

    @Test
    void refuses_seven_characters() {
        assertThat(violations("Lavand7")).containsExactly(new PasswordViolation.TooShort(8));
    }

    @Test
    void accepts_one_hundred_and_twenty_eight_characters_and_refuses_one_more() {
        assertThat(violations("Z9" + "a".repeat(126))).isEmpty();
        assertThat(violations("Z9" + "a".repeat(127))).containsExactly(new PasswordViolation.TooLong(128));
    }

    @Test
    void counts_characters_and_not_the_units_that_store_them() {
        assertThat(violations("Z9" + "🐕".repeat(126))).isEmpty();
        assertThat(violations("Z9🐕🐕🐕🐕🐕")).containsExactly(new PasswordViolation.TooShort(8));
    }

    @Test
    void accepts_sixty_four_accented_letters() {
        assertThat(violations("É" + "é".repeat(62) + "1")).isEmpty();
    }

    @Test
    void takes_an_accented_capital_for_an_upper_case_letter() {
        assertThat(violations("Éclair-77")).isEmpty();
    }

    @Test
    void refuses_a_password_without_an_upper_case_letter() {
        assertThat(violations("lavande77")).containsExactly(new PasswordViolation.UpperCaseMissing());
    }

    @Test
    void refuses_a_password_without_a_digit() {
        assertThat(violations("Lavandes")).containsExactly(new PasswordViolation.DigitMissing());
    }

    @Test
    void refuses_a_common_password_whatever_its_case() {
        assertThat(violations("Password1")).containsExactly(new PasswordViolation.TooCommon());
        assertThat(violations("aZERTY123")).containsExactly(new PasswordViolation.TooCommon());
    }

    @Test
    void compares_common_passwords_whole() {
        assertThat(violations("Password1-lavande")).isEmpty();
    }

    @Test
    void names_every_broken_rule_at_once() {
        assertThat(violations("abc"))
                .containsExactly(
                        new PasswordViolation.TooShort(8),
                        new PasswordViolation.UpperCaseMissing(),
                        new PasswordViolation.DigitMissing());
    }

    @Test
    void holds_composed_and_decomposed_letters_for_the_same_password() {
        assertThat(new RawPassword("e\u0301t\u0301")).isEqualTo(new RawPassword("\u00e9t\u0301"));
    }

    @Test
    void prints_neither_passwords_nor_hashes() {
        assertThat(new RawPassword("Lavande7")).hasToString("RawPassword[…]");
        assertThat(new PasswordHash("$2a$12$x")).hasToString("PasswordHash[…]");
    }

    private List<PasswordViolation> violations(String password) {
        return rules.violations(new RawPassword(password));
    }
}
