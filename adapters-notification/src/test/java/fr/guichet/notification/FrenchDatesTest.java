package fr.guichet.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-29T08:30:00Z, dimanche 29 novembre 2026 à 9 h 30",
        "2026-08-01T12:05:00Z, samedi 1er août 2026 à 14 h 05",
        "2026-12-31T23:00:00Z, vendredi 1er janvier 2027 à 0 h 00",
        "2026-02-11T10:00:00Z, mercredi 11 février 2026 à 11 h 00"
    })
    void dates_are_in_french_long_form(Instant instant, String expected) {
        assertThat(FrenchDates.dateTime(instant, ZoneId.of("Europe/Paris"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PT168H, 7 jours",
        "PT167H59M58S, 7 jours",
        "PT24H, 1 jour",
        "PT1H, 1 heure",
        "PT59M59S, 1 heure",
        "PT2H, 2 heures"
    })
    void a_validity_has_its_plural_right(Duration left, String expected) {
        assertThat(FrenchDates.validity(left)).isEqualTo(expected);
    }

    @Test
    void zero_and_one_are_singular() {
        assertThat(FrenchDates.count(0, "minute")).isEqualTo("0 minute");
        assertThat(FrenchDates.count(1, "minute")).isEqualTo("1 minute");
    }
}
