package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.aPolicy;
import static fr.guichet.domain.booking.BookingFixtures.anAppointment;
import static fr.guichet.domain.booking.BookingFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B7: until when clients may move or cancel")
class ChangeLimitTest {
    private static final Appointment.Booked AT_NINE =
            anAppointment().startingAt("2026-03-06T09:00").build();

    private static Optional<ChangeRejection> asked(BookingPolicy policy, String now) {
        return policy.refuseChangeByClient(AT_NINE, at(now));
    }

    @Test
    void by_default_until_it_starts() {
        var policy = aPolicy().build();
        assertThat(asked(policy, "2026-03-06T08:59:59")).isEmpty();
        assertThat(asked(policy, "2026-03-06T09:00")).contains(new ChangeRejection.TooLate(at("2026-03-06T09:00")));
        assertThat(asked(policy, "2026-03-06T09:30")).isPresent();
    }

    @Test
    void with_a_limit_exactly_until_the_limit() {
        var policy = aPolicy().changeLimit(Duration.ofHours(24)).build();
        assertThat(asked(policy, "2026-03-05T09:00")).isEmpty();
        assertThat(asked(policy, "2026-03-05T09:00:01")).contains(new ChangeRejection.TooLate(at("2026-03-05T09:00")));
    }
}
