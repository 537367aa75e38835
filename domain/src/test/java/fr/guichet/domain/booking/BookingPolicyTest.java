package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.aPolicy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("spec B2, B3, B5, B7: what a policy may say, and the coach's as the default")
class BookingPolicyTest {
    @Test
    void the_coachs_is_the_default() {
        assertThat(BookingPolicy.DEFAULT)
                .isEqualTo(new BookingPolicy(
                        Duration.ofMinutes(10), Optional.empty(), 60, Duration.ZERO, Duration.ZERO, 10, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 61, 0, -5})
    void a_step_is_5_to_60_minutes(int minutes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aPolicy().stepMinutes(minutes).build());
    }

    @Test
    void no_gap_is_allowed_and_a_negative_one_is_not() {
        assertThat(aPolicy().gapMinutes(0).build().gap()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aPolicy().gapMinutes(-1).build());
    }

    @Test
    void times_are_whole_minutes() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> aPolicy().minimumNotice(Duration.ofSeconds(90)).build());
    }

    @Test
    void a_horizon_is_not_negative_and_a_client_may_have_one_appointment_at_least() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aPolicy().horizonDays(-1).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aPolicy().maxUpcoming(0).build());
    }
}
