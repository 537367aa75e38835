package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.CAMILLE;
import static fr.guichet.domain.booking.BookingFixtures.JONAS;
import static fr.guichet.domain.booking.BookingFixtures.aService;
import static fr.guichet.domain.booking.BookingFixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B3: what can be booked")
class ServiceTest {
    private static Service service(long id, int position, Practitioner.Id practitioner) {
        return aService()
                .id(new Service.Id(uuid(id)))
                .position(position)
                .offeredBy(practitioner)
                .build();
    }

    @Test
    void the_first_one_of_the_practitioner_counts_when_none_is_named() {
        var services = List.of(service(1, 2, CAMILLE), service(2, 1, CAMILLE), service(3, 0, JONAS));
        assertThat(Service.firstOf(services, CAMILLE)).contains(services.get(1));
    }

    @Test
    void one_that_is_no_longer_active_does_not_count() {
        assertThat(Service.firstOf(List.of(aService().inactive().build()), CAMILLE))
                .isEmpty();
    }

    @Test
    void a_practitioner_may_offer_none() {
        assertThat(Service.firstOf(List.of(aService().build()), JONAS)).isEmpty();
    }

    @Test
    void has_a_name_and_lasts_5_minutes_at_least() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aService().named(" ").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aService().lastingMinutes(4).build());
    }
}
