package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.aPolicy;
import static fr.guichet.domain.booking.BookingFixtures.anAgenda;
import static fr.guichet.domain.booking.BookingFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B2 and B5, DELAI_MINIMUM")
class MinimumNoticeTest {
    private static final AgendaBuilder ASKS_TWO_HOURS =
            anAgenda().with(aPolicy().minimumNotice(Duration.ofHours(2)));

    @Test
    void accepts_a_start_exactly_the_notice_from_now() {
        assertThat(Asking.forStart("2026-03-06T09:00")
                        .in(ASKS_TWO_HOURS)
                        .now("2026-03-06T07:00")
                        .by(MinimumNotice::judge))
                .isEmpty();
    }

    @Test
    void refuses_a_start_a_second_sooner() {
        assertThat(Asking.forStart("2026-03-06T09:00")
                        .in(ASKS_TWO_HOURS)
                        .now("2026-03-06T07:00:01")
                        .by(MinimumNotice::judge))
                .contains(new BookingRejection.NoticeTooShort(at("2026-03-06T09:00"), at("2026-03-06T09:00:01")));
    }

    @Test
    void asks_nothing_by_default() {
        assertThat(Asking.forStart("2026-03-06T09:00").now("2026-03-06T08:59").by(MinimumNotice::judge))
                .isEmpty();
    }
}
