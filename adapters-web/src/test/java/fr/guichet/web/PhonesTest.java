package fr.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** French telephone numbers in the ways people type them (spec A10). */
class PhonesTest {

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56 78, +33612345678, 06 12 34 56 78",
        "0612345678, +33612345678, 06 12 34 56 78",
        "06.12.34.56.78, +33612345678, 06 12 34 56 78",
        "06-12-34-56-78, +33612345678, 06 12 34 56 78",
        "+33 6 12 34 56 78, +33612345678, 06 12 34 56 78",
        "+33 (0)6 12 34 56 78, +33612345678, 06 12 34 56 78",
        "0033612345678, +33612345678, 06 12 34 56 78",
        "01 39 98 89 01, +33139988901, 01 39 98 89 01",
        "06 89 56 78 90, +33689567890, 06 89 56 78 90",
        "0692 12 34 56, +262692123456, 06 92 12 34 56",
        "+590 690 00 12 34, +590690001234, 06 90 00 12 34",
    })
    void usual_spellings_are_read(String typed, String e164, String shown) {
        assertThat(Phones.parse(typed)).hasValueSatisfying(number -> {
            assertThat(number.e164()).isEqualTo(e164);
            assertThat(number.national()).isEqualTo(shown);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "+44 20 7946 0958",
                "06 12 34 56",
                "06 12 34 56 78 90",
                "abc",
                "06 12 34 56 78 ext. 5",
                "tel:0612345678;phone-context=+44",
                "",
            })
    void anything_else_is_not(String typed) {
        assertThat(Phones.parse(typed)).isEmpty();
    }
}
