package fr.guichet.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spec A10 and the document's forms: what names, addresses and numbers may be. */
class ContactValuesTest {

    @Test
    void addresses_that_differ_by_case_are_one() {
        assertThat(EmailAddress.parse(" Claire.Martin@Ptits-Pas.FR "))
                .contains(new EmailAddress("claire.martin@ptits-pas.fr"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "claire",
                "@ptits-pas.fr",
                "claire@",
                "claire@localhost",
                "cl aire@ptits-pas.fr",
                "a@b@c.fr",
                "claire@ptits-pas.fr\r\nBcc: x@y.fr",
                "a..b@ptits-pas.fr",
                ".a@ptits-pas.fr",
                "a@-x.fr",
                "<a@b.fr>",
                "a,b@c.fr",
                "é@ptits-pas.fr",
                "a@b.1"
            })
    void refuses_what_is_no_address(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void refuses_an_address_of_255_characters_and_accepts_254() {
        var domain = ("d".repeat(60) + ".").repeat(3) + "e".repeat(3) + ".fr";
        var local = "a".repeat(254 - 1 - domain.length());

        assertThat(EmailAddress.parse(local + "@" + domain)).isPresent();
        assertThat(EmailAddress.parse("a" + local + "@" + domain)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+33689567890, 06 89 56 78 90, true",
        "+33139988901, 01 39 98 89 01, false",
        "+262692123456, 06 92 12 34 56, true",
        "+33789567890, 07 89 56 78 90, true"
    })
    void a_number_is_shown_as_the_french_write_it(String e164, String national, boolean mobile) {
        assertThat(new PhoneNumber(e164).national()).isEqualTo(national);
        assertThat(new PhoneNumber(e164).isMobile()).isEqualTo(mobile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0689567890", "+330689567890", "+3368956789", "+44689567890", "+33 689567890", "+33089567890"})
    void refuses_what_is_no_french_number_in_e164(String text) {
        assertThat(PhoneNumber.parse(text)).isEmpty();
    }

    @Test
    void a_name_has_2_to_100_characters_without_the_spaces_around_it() {
        assertThat(PersonName.parse(" Claire ", "MARTIN")).contains(new PersonName("Claire", "MARTIN"));
        assertThat(PersonName.parse("C", "MARTIN")).isEmpty();
        assertThat(PersonName.parse("Cl", "M".repeat(100))).isPresent();
        assertThat(PersonName.parse("Cl", "M".repeat(101))).isEmpty();
        assertThat(PersonName.parse(" C ", "MARTIN")).isEmpty();
    }

    @Test
    void counts_an_accented_letter_once_however_it_was_typed() {
        assertThat(new PersonName("Le\u0301a", "PETIT")).isEqualTo(new PersonName("L\u00e9a", "PETIT"));
        assertThat(PersonName.parse("e\u0301", "PETIT")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cl\raire", "Cl\naire", "Cl\u0000aire", "Cl\u2028aire", "Cl\u202eaire", "Cl\u0085aire"})
    void refuses_names_with_control_characters(String first) {
        assertThat(PersonName.parse(first, "MARTIN")).isEmpty();
    }

    @Test
    void an_address_has_a_postal_code_of_five_digits() {
        assertThat(PostalAddress.parse("5 Avenue du Général de Gaulle", "95870", "Bezons"))
                .isPresent();
        assertThat(PostalAddress.parse("5 Avenue du Général de Gaulle", "9587", "Bezons"))
                .isEmpty();
        assertThat(PostalAddress.parse(" ", "95870", "Bezons")).isEmpty();
        assertThat(PostalAddress.parse("5 Avenue", "95870", "B")).isEmpty();
    }

    @Test
    void a_comment_may_have_paragraphs_but_is_never_blank() {
        assertThat(Comment.parse("Agrément vérifié\nProfil complet")).isPresent();
        assertThat(Comment.parse(" \n ")).isEmpty();
        assertThat(Comment.parse("x".repeat(2001))).isEmpty();
        assertThat(Comment.parse("a\u0000b")).isEmpty();
    }

    @Test
    void what_is_wrong_cannot_exist() {
        assertThatThrownBy(() -> new EmailAddress("claire")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PhoneNumber("06")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PersonName("C", "M")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Comment(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_address_that_changes_is_to_be_confirmed_again() {
        var person = AccountBuilder.anAccount()
                .withEmailConfirmedAt(java.time.Instant.parse("2026-11-22T10:00:00Z"))
                .person();

        assertThat(person.withEmail(new EmailAddress("autre@guichet.example")).emailConfirmedAt())
                .isEmpty();
        assertThat(person.withEmail(person.email()).emailConfirmedAt()).isPresent();
    }
}
