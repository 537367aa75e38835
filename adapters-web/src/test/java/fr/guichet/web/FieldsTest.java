package fr.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers send, read field by field. */
class FieldsTest {

    private final Fields fields = new Fields();

    @Test
    void values_are_given_when_everything_is_right() {
        var name = fields.required("prenom", "  Léa ").line(2, 100);
        var born = fields.required("date_naissance", "1990-04-03").date();
        var at = fields.required("debut", "2026-11-23T09:00:00+01:00").instant();
        var from = fields.required("de", "09:00").time();
        var kind = fields.required("genre", "H").oneOf(Map.of("H", 1, "F", 2));
        var city = fields.optional("ville", null).line(2, 100);

        assertThat(name.get()).isEqualTo("Léa");
        assertThat(born.get()).isEqualTo(LocalDate.of(1990, 4, 3));
        assertThat(at.get()).isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(from.get()).isEqualTo(LocalTime.of(9, 0));
        assertThat(kind.get()).isEqualTo(1);
        assertThat(city.optional()).isEmpty();
    }

    @Test
    void one_wrong_field_withholds_every_value_and_all_wrong_ones_are_named() {
        var right = fields.required("prenom", "Léa").line(2, 100);
        fields.required("nom", " ").line(2, 100);
        fields.in("enfants", 1).required("prenom", "X").line(2, 100);
        fields.in("co_parent").optional("email", "nobody").email();
        fields.requiredNumber("nb", null, 1, 6);

        assertThatExceptionOfType(InvalidFields.class)
                .isThrownBy(right::get)
                .satisfies(thrown -> assertThat(thrown.errors())
                        .extracting(FieldError::field)
                        .containsExactly("nom", "enfants[1].prenom", "co_parent.email", "nb"));
    }

    @Test
    void a_field_is_blamed_once() {
        fields.required("email", null).email();

        assertThat(fields.errors()).singleElement().isEqualTo(FieldError.of("email", "field.required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\tb", "a\u2028b", "a\u202eb", "a\u0085b"})
    void a_line_has_no_control_characters(String text) {
        fields.required("nom", text).line(1, 10);

        assertThat(fields.isValid()).isFalse();
    }

    @Test
    void paragraphs_may_have_several_lines() {
        assertThat(fields.required("presentation", "Bonjour,\r\n\tmerci.")
                        .paragraphs(1, 100)
                        .get())
                .contains("\r\n\t");
    }

    @Test
    void characters_are_counted_as_people_do() {
        // A letter outside the basic plane, and one written as letter and accent.
        fields.required("nom", "𝒜𝒜").line(2, 2);
        fields.required("prenom", "Le\u0301a").line(3, 3);

        assertThat(fields.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-29",
        "29/02/2028",
        "2026-1-1",
        "3000-01-01",
        "+10000-01-01",
        "0000-01-01",
        "2026-11-23T09:00:00",
    })
    void what_is_no_date_is_refused(String text) {
        fields.required("jour", text).date();

        assertThat(fields.isValid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T09:00:00",
                "2026-11-23",
                "3000-01-01T00:00:00Z",
                "+999999999-01-01T00:00:00Z",
                "2026-11-23T25:00:00Z",
                "1795366800",
            })
    void an_instant_without_its_offset_is_refused(String text) {
        fields.required("debut", text).instant();

        assertThat(fields.isValid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "not-a-uuid", "01997000000070008000000000000001"})
    void a_uuid_has_its_usual_form(String text) {
        fields.required("client_id", text).uuid();

        assertThat(fields.isValid()).isFalse();
    }
}
