package fr.guichet.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spec A8: the social security number, its key, Corsica, and its mask. */
class NirTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "255081416802538", // the example of the INSEE's own documentation
                "2 55 08 14 168 025 38",
                "180042a12345668",
                "180042B12345695"
            })
    void accepts_numbers_with_their_key(String typed) {
        assertThat(Nir.parse(typed)).isPresent();
    }

    @Test
    void keeps_the_number_without_spaces_and_in_capitals() {
        assertThat(Nir.parse("1 80 04 2a 123 456 68")).contains(new Nir("180042A12345668"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "25508141680253",
                "2550814168025380",
                "255081416802537",
                "55508141680253 8",
                "255131416802538",
                "255082C16802538",
                "25508141680253A",
                "٢55081416802538"
            })
    void refuses_a_wrong_form_or_key(String typed) {
        assertThat(Nir.parse(typed)).isEmpty();
    }

    @Test
    void a_single_wrong_digit_is_always_noticed() {
        var random = new Random(20261122);
        for (var i = 0; i < 2_000; i++) {
            var body = String.format(
                    Locale.ROOT,
                    "%d%02d%02d%02d%06d",
                    1 + random.nextInt(2),
                    random.nextInt(100),
                    1 + random.nextInt(12),
                    1 + random.nextInt(95),
                    random.nextInt(1_000_000));
            var nir = ChildminderBuilder.nir(body).value();
            var at = random.nextInt(Nir.LENGTH);
            var digit = (char) ('0' + (nir.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            assertThat(Nir.parse(nir.substring(0, at) + digit + nir.substring(at + 1)))
                    .as("%s with %s at %d", nir, digit, at)
                    .isEmpty();
        }
    }

    @Test
    void shows_its_last_three_digits_and_prints_nothing_else() {
        var nir = new Nir("255081416802538");

        assertThat(nir.masked()).hasToString("XXX XX XX XX XXX 538");
        assertThat(nir).hasToString("XXX XX XX XX XXX 538");
    }

    @Test
    void a_wrong_number_is_not_repeated_in_the_error() {
        assertThatThrownBy(() -> new Nir("255081416802537"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("2550814");
    }
}
