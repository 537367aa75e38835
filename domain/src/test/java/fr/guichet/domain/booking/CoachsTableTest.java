package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.NOTHING_BOOKED;
import static fr.guichet.domain.booking.BookingFixtures.PARIS;
import static fr.guichet.domain.booking.BookingFixtures.anAgenda;
import static fr.guichet.domain.booking.BookingFixtures.anAppointment;
import static fr.guichet.domain.booking.BookingFixtures.at;
import static fr.guichet.domain.booking.BookingFixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("spec B2, B3, B5: the coach's table, seen from Thursday 2026-03-05 at 8:00")
class CoachsTableTest {
    private static final String EMPTY = "-";

    @ParameterizedTest(name = "{0} · booked: {1} · {2} → {3}")
    @CsvSource(delimiter = '|', textBlock = """
        # what                                | booked           | asked            | answer
        the first of the eight starts         | -                | 2026-03-06T09:00 | accepted
        the second                            | -                | 2026-03-06T09:55 | accepted
        the third                             | -                | 2026-03-06T10:50 | accepted
        the fourth                            | -                | 2026-03-06T11:45 | accepted
        the fifth                             | -                | 2026-03-06T13:30 | accepted
        the sixth                             | -                | 2026-03-06T14:25 | accepted
        the seventh                           | -                | 2026-03-06T15:20 | accepted
        the eighth                            | -                | 2026-03-06T16:15 | accepted
        refusal 1: not Monday to Friday       | -                | 2026-03-07T09:00 | ClosedDay
        refusal 1: not Monday to Friday       | -                | 2026-03-08T09:00 | ClosedDay
        refusal 2: that date and time is taken| 2026-03-06T09:55 | 2026-03-06T09:55 | SlotTaken
        refusal 3: after the next 60 days     | -                | 2026-05-05T09:00 | BeyondHorizon
        today                                 | -                | 2026-03-05T09:00 | accepted
        day 60                                | -                | 2026-05-04T16:15 | accepted
        day 61                                | -                | 2026-05-05T09:00 | BeyondHorizon
        the half hour at noon                 | -                | 2026-03-06T12:30 | OutsideOpeningHours
        into the half hour at noon            | -                | 2026-03-06T12:00 | OutsideOpeningHours
        out of the half hour at noon          | -                | 2026-03-06T13:15 | OutsideOpeningHours
        before the day                        | -                | 2026-03-06T08:05 | OutsideOpeningHours
        beyond the day                        | -                | 2026-03-06T16:30 | OutsideOpeningHours
        not one of the eight                  | -                | 2026-03-06T09:10 | NotOnGrid
        yesterday                             | -                | 2026-03-04T09:00 | InThePast
        9 minutes after another one           | 2026-03-06T09:01 | 2026-03-06T09:55 | SlotTaken
        10 minutes after another one          | 2026-03-06T09:00 | 2026-03-06T09:55 | accepted
        9 minutes before another one          | 2026-03-06T10:49 | 2026-03-06T09:55 | SlotTaken
        10 minutes before another one         | 2026-03-06T10:50 | 2026-03-06T09:55 | accepted
        """)
    void decides(String what, String booked, String asked, String answer) {
        var asking = Asking.forStart(asked).now("2026-03-05T08:00");
        if (!booked.equals(EMPTY)) {
            asking.taken(anAppointment().startingAt(booked));
        }
        assertThat(asking.byAllRules().map(rejection -> rejection.getClass().getSimpleName()))
                .as(what)
                .isEqualTo(answer.equals("accepted") ? Optional.empty() : Optional.of(answer));
    }

    @Test
    void a_day_offers_eight_starts() {
        assertThat(anAgenda()
                        .build()
                        .offeredSlots(
                                Service.DEFAULT_DURATION,
                                day("2026-03-06"),
                                day("2026-03-06"),
                                NOTHING_BOOKED,
                                at("2026-03-05T08:00"))
                        .stream()
                        .map(slot -> LocalTime.ofInstant(slot.start(), PARIS)))
                .hasToString("[09:00, 09:55, 10:50, 11:45, 13:30, 14:25, 15:20, 16:15]");
    }

    @Test
    void sixty_days_and_today_offer_eight_starts_on_each_of_43_weekdays() {
        assertThat(anAgenda()
                        .build()
                        .offeredSlots(
                                Service.DEFAULT_DURATION,
                                day("2026-03-01"),
                                day("2026-06-01"),
                                NOTHING_BOOKED,
                                at("2026-03-05T08:00")))
                .hasSize(43 * 8);
    }
}
