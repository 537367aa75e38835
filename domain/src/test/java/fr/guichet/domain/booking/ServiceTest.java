package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.CAMILLE;
import static fr.guichet.domain.booking.BookingFixtures.JONAS;
import static fr.guichet.domain.booking.BookingFixtures.aService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B3: what can be booked")
class ServiceTest {
    @Test
    void is_offered_by_those_it_names_while_it_is_active() {
        assertThat(aService().build().isOfferedBy(CAMILLE)).isTrue();
        assertThat(aService().build().isOfferedBy(JONAS)).isFalse();
        assertThat(aService().inactive().build().isOfferedBy(CAMILLE)).isFalse();
    }

    @Test
    void has_a_name_and_lasts_5_minutes_at_least() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aService().named(" ").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aService().lastingMinutes(4).build());
    }
}
