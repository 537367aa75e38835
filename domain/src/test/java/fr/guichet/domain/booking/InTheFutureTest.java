package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B5, DANS_LE_PASSE")
class InTheFutureTest {
    @Test
    void accepts_a_start_a_moment_from_now() {
        assertThat(Asking.forStart("2026-03-06T09:00")
                        .now("2026-03-06T08:59:59.999999")
                        .by(InTheFuture::judge))
                .isEmpty();
    }

    @Test
    void refuses_a_start_at_this_instant() {
        assertThat(Asking.forStart("2026-03-06T09:00").now("2026-03-06T09:00").by(InTheFuture::judge))
                .contains(new BookingRejection.InThePast(at("2026-03-06T09:00")));
    }

    @Test
    void refuses_a_start_that_has_passed() {
        assertThat(Asking.forStart("2026-03-06T09:00").now("2026-03-06T09:10").by(InTheFuture::judge))
                .isPresent();
    }
}
