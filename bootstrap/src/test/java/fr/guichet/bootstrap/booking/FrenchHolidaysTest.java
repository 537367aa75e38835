package fr.guichet.bootstrap.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Spec B4. */
class FrenchHolidaysTest {

    private final FrenchHolidays holidays = new FrenchHolidays();

    @Test
    void a_year_has_the_eleven_of_the_labour_code() {
        assertThat(holidays.between(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)))
                .containsExactlyInAnyOrder(
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 3, 29),
                        LocalDate.of(2027, 5, 1),
                        LocalDate.of(2027, 5, 6),
                        LocalDate.of(2027, 5, 8),
                        LocalDate.of(2027, 5, 17),
                        LocalDate.of(2027, 7, 14),
                        LocalDate.of(2027, 8, 15),
                        LocalDate.of(2027, 11, 1),
                        LocalDate.of(2027, 11, 11),
                        LocalDate.of(2027, 12, 25));
    }

    @Test
    void both_ends_are_included() {
        assertThat(holidays.between(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1)))
                .containsExactlyInAnyOrder(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1));
        assertThat(holidays.between(LocalDate.of(2026, 12, 26), LocalDate.of(2026, 12, 31)))
                .isEmpty();
    }
}
