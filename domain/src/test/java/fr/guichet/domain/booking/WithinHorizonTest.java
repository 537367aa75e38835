package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.aPolicy;
import static fr.guichet.domain.booking.BookingFixtures.anAgenda;
import static fr.guichet.domain.booking.BookingFixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B2 and B5, HORS_HORIZON")
class WithinHorizonTest {
    @Test
    void accepts_today() {
        assertThat(Asking.forStart("2026-03-05T09:00").by(WithinHorizon::judge)).isEmpty();
    }

    @Test
    void accepts_day_60() {
        assertThat(Asking.forStart("2026-05-04T16:15").by(WithinHorizon::judge)).isEmpty();
    }

    @Test
    void refuses_day_61() {
        assertThat(Asking.forStart("2026-05-05T09:00").by(WithinHorizon::judge))
                .contains(new BookingRejection.BeyondHorizon(day("2026-05-05"), day("2026-05-04")));
    }

    @Test
    void counts_days_of_the_practice_not_of_greenwich() {
        // In Paris it is March 6 already, so that day 60 is May 5.
        assertThat(Asking.forStart("2026-05-05T09:00")
                        .now(Instant.parse("2026-03-05T23:30:00Z"))
                        .by(WithinHorizon::judge))
                .isEmpty();
    }

    @Test
    void a_horizon_of_no_days_is_today_only() {
        var agenda = anAgenda().with(aPolicy().horizonDays(0));
        assertThat(Asking.forStart("2026-03-05T16:15").in(agenda).by(WithinHorizon::judge))
                .isEmpty();
        assertThat(Asking.forStart("2026-03-06T09:00").in(agenda).by(WithinHorizon::judge))
                .isPresent();
    }
}
