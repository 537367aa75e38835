package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.aPolicy;
import static fr.guichet.domain.booking.BookingFixtures.anAgenda;
import static fr.guichet.domain.booking.BookingFixtures.anAppointment;
import static fr.guichet.domain.booking.BookingFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B3 and B5, CRENEAU_NON_PROPOSE")
class OnTheGridTest {
    @Test
    void accepts_starts_every_session_and_gap() {
        assertThat(Asking.forStart("2026-03-06T09:55").by(OnTheGrid::judge)).isEmpty();
    }

    @Test
    void refuses_a_start_a_minute_off_the_grid() {
        assertThat(Asking.forStart("2026-03-06T09:56").by(OnTheGrid::judge))
                .contains(new BookingRejection.NotOnGrid(at("2026-03-06T09:56")));
    }

    @Test
    void refuses_a_start_a_second_off_the_grid() {
        assertThat(Asking.forStart("2026-03-06T09:55:01").by(OnTheGrid::judge)).isPresent();
    }

    @Test
    void begins_anew_with_each_range() {
        assertThat(Asking.forStart("2026-03-06T13:30").by(OnTheGrid::judge)).isEmpty();
    }

    @Test
    void is_not_shifted_by_what_is_booked() {
        assertThat(Asking.forStart("2026-03-06T10:00")
                        .taken(anAppointment().startingAt("2026-03-06T09:05"))
                        .by(OnTheGrid::judge))
                .isPresent();
    }

    @Test
    void follows_the_session_asked_for() {
        assertThat(Asking.forStart("2026-03-06T09:30").lastingMinutes(20).by(OnTheGrid::judge))
                .isEmpty();
    }

    @Test
    void follows_the_step_of_the_policy_where_it_sets_one() {
        var agenda = anAgenda().with(aPolicy().stepMinutes(15));
        assertThat(Asking.forStart("2026-03-06T09:15").in(agenda).by(OnTheGrid::judge))
                .isEmpty();
        assertThat(Asking.forStart("2026-03-06T09:55").in(agenda).by(OnTheGrid::judge))
                .isPresent();
    }
}
