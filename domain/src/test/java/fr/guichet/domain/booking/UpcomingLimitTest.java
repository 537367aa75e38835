package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.aPolicy;
import static fr.guichet.domain.booking.BookingFixtures.anAgenda;
import static fr.guichet.domain.booking.BookingFixtures.anAppointment;
import static fr.guichet.domain.booking.BookingFixtures.appointmentId;
import static fr.guichet.domain.booking.BookingFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B5, TROP_DE_RENDEZ_VOUS")
class UpcomingLimitTest {
    private static Asking askedByOneWho(int upcoming) {
        var asking = Asking.forStart("2026-03-06T09:00").now("2026-03-05T12:00");
        for (int i = 1; i <= upcoming; i++) {
            asking.clientHas(
                    anAppointment().number(i).startingAt(at("2026-03-09T09:00").plus(Duration.ofDays(i))));
        }
        return asking;
    }

    @Test
    void accepts_the_tenth() {
        assertThat(askedByOneWho(9).by(UpcomingLimit::judge)).isEmpty();
    }

    @Test
    void refuses_the_eleventh() {
        assertThat(askedByOneWho(10).by(UpcomingLimit::judge)).contains(new BookingRejection.TooManyUpcoming(10, 10));
    }

    @Test
    void follows_the_policy() {
        assertThat(askedByOneWho(1)
                        .in(anAgenda().with(aPolicy().maxUpcoming(1)))
                        .by(UpcomingLimit::judge))
                .isPresent();
    }

    @Test
    void what_has_begun_is_not_upcoming() {
        assertThat(askedByOneWho(9)
                        .clientHas(anAppointment().number(20).startingAt("2026-03-05T12:00"))
                        .by(UpcomingLimit::judge))
                .isEmpty();
    }

    @Test
    void a_move_adds_none_and_is_never_refused_for_the_number() {
        // Staff may have booked more than the limit; the client can still move them.
        assertThat(askedByOneWho(12).moving(appointmentId(3)).by(UpcomingLimit::judge))
                .isEmpty();
    }
}
