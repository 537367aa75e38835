package fr.guichet.bootstrap.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("spec B2, B3, B5 over HTTP: the coach's table, seen from Thursday 2026-03-05 at 8:00")
class CoachsTableOverHttpTest {

    private static final String NOTHING = "-";
    private static final Map<String, String> SENTENCES = Map.of(
            "JOUR_FERME", "Il n'y a pas de rendez-vous ce jour-là.",
            "HORS_HORAIRES", "Ce créneau n'est pas entièrement dans les horaires d'ouverture.",
            "CRENEAU_NON_PROPOSE", "Aucun rendez-vous ne commence à cette heure-là.",
            "DANS_LE_PASSE", "Ce créneau est déjà passé.",
            "HORS_HORIZON", "Ce créneau est trop lointain pour être réservé.",
            "CRENEAU_DEJA_RESERVE", "Ce créneau n'est plus libre.");

    private final CoachsPractice practice = new CoachsPractice();

    @ParameterizedTest(name = "{0} · booked: {1} · {2} → {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
        # what                                 | booked           | asked            | answer | code
        the first of the eight starts          | -                | 2026-03-06T09:00 | 201    | -
        the second                             | -                | 2026-03-06T09:55 | 201    | -
        the third                              | -                | 2026-03-06T10:50 | 201    | -
        the fourth                             | -                | 2026-03-06T11:45 | 201    | -
        the fifth                              | -                | 2026-03-06T13:30 | 201    | -
        the sixth                              | -                | 2026-03-06T14:25 | 201    | -
        the seventh                            | -                | 2026-03-06T15:20 | 201    | -
        the eighth                             | -                | 2026-03-06T16:15 | 201    | -
        refusal 1: on a Saturday               | -                | 2026-03-07T09:00 | 422    | JOUR_FERME
        refusal 1: on a Sunday                 | -                | 2026-03-08T09:00 | 422    | JOUR_FERME
        refusal 2: that date and time is taken | 2026-03-06T09:55 | 2026-03-06T09:55 | 409    | CRENEAU_DEJA_RESERVE
        refusal 3: after the next 60 days      | -                | 2026-05-05T09:00 | 422    | HORS_HORIZON
        today                                  | -                | 2026-03-05T09:00 | 201    | -
        day 60                                 | -                | 2026-05-04T16:15 | 201    | -
        day 61                                 | -                | 2026-05-05T09:00 | 422    | HORS_HORIZON
        the half hour at noon                  | -                | 2026-03-06T12:30 | 422    | HORS_HORAIRES
        into the half hour at noon             | -                | 2026-03-06T12:00 | 422    | HORS_HORAIRES
        out of the half hour at noon           | -                | 2026-03-06T13:15 | 422    | HORS_HORAIRES
        before the day                         | -                | 2026-03-06T08:05 | 422    | HORS_HORAIRES
        beyond the day                         | -                | 2026-03-06T16:30 | 422    | HORS_HORAIRES
        not one of the eight                   | -                | 2026-03-06T09:10 | 422    | CRENEAU_NON_PROPOSE
        yesterday                              | -                | 2026-03-04T09:00 | 422    | DANS_LE_PASSE
        9 minutes after another one            | 2026-03-06T09:01 | 2026-03-06T09:55 | 409    | CRENEAU_DEJA_RESERVE
        10 minutes after another one           | 2026-03-06T09:00 | 2026-03-06T09:55 | 201    | -
        9 minutes before another one           | 2026-03-06T10:49 | 2026-03-06T09:55 | 409    | CRENEAU_DEJA_RESERVE
        10 minutes before another one          | 2026-03-06T10:50 | 2026-03-06T09:55 | 201    | -
        """)
    void answers(String what, String booked, String asked, int status, String code) {
        if (!booked.equals(NOTHING)) {
            practice.bookFor(practice.max, booked, true).expect(201);
        }
        var before = practice.agenda("").size();

        var answer = practice.book(practice.lea, asked).expect(status);

        if (status == 201) {
            assertThat(CoachsPractice.shown(answer.text("debut"))).as(what).isEqualTo(asked);
            assertThat(practice.agenda("")).hasSize(before + 1);
        } else {
            answer.expect(status, code);
            assertThat(answer.text("message")).as(what).isEqualTo(SENTENCES.get(code));
            assertThat(practice.agenda("")).as("nothing is stored").hasSize(before);
        }
    }

    @Test
    void a_day_offers_eight_starts() {
        assertThat(practice.offered("2026-03-06", "2026-03-06"))
                .hasToString("[2026-03-06T09:00, 2026-03-06T09:55, 2026-03-06T10:50, 2026-03-06T11:45,"
                        + " 2026-03-06T13:30, 2026-03-06T14:25, 2026-03-06T15:20, 2026-03-06T16:15]");
    }

    @Test
    void sixty_days_and_today_offer_eight_starts_on_each_of_43_weekdays() {
        assertThat(practice.offered("2026-03-01", "2026-05-31"))
                .hasSize(43 * 8)
                .last()
                .isEqualTo("2026-05-04T16:15");
    }
}
