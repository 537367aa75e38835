package fr.guichet.domain.registration;

import static fr.guichet.domain.registration.ChildminderBuilder.aChildminder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Spec A8: what a childminder adds later. */
class ChildcareOfferTest {

    /** For four children. */
    private static final Childminder MARIE = aChildminder().build();

    @Test
    void free_places_are_within_the_number_agreed() {
        assertThat(places(true, 4).refusedUnder(MARIE.agreement())).isEmpty();
        assertThat(places(true, 5).refusedUnder(MARIE.agreement()))
                .contains(new RegistrationRejection.MorePlacesThanAgreed(4));
        assertThatThrownBy(() -> places(true, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> places(true, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_is_available_without_a_free_place() {
        assertThat(places(true, 0).refusedUnder(MARIE.agreement()))
                .contains(new RegistrationRejection.AvailableWithoutPlace());
        assertThat(places(false, 0).refusedUnder(MARIE.agreement())).isEmpty();
        assertThat(places(false, 2).refusedUnder(MARIE.agreement())).isEmpty();
    }

    @Test
    void only_availability_has_to_be_said() {
        var offer = new ChildcareOffer(true, Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(offer.refusedUnder(MARIE.agreement())).isEmpty();
        assertThat(MARIE.offer()).isEmpty();
        assertThat(MARIE.offering(offer).offer()).contains(offer);
    }

    @Test
    void a_registration_holds_no_offer_that_its_agreement_forbids() {
        assertThatThrownBy(() -> MARIE.offering(places(true, 5))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void experience_is_0_to_60_years() {
        assertThat(experience(0).yearsOfExperience()).contains(0);
        assertThat(experience(60).yearsOfExperience()).contains(60);
        assertThatThrownBy(() -> experience(61)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> experience(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_speciality_is_one_line_of_1_to_300_characters() {
        assertThat(new Speciality(" Pédagogie Montessori ").text()).isEqualTo("Pédagogie Montessori");
        assertThat(new Speciality("é".repeat(300)).text()).hasSize(300);
        assertThatThrownBy(() -> new Speciality("é".repeat(301))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Speciality("  ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Speciality("deux\nlignes")).isInstanceOf(IllegalArgumentException.class);
    }

    private static ChildcareOffer places(boolean available, int free) {
        return new ChildcareOffer(available, Optional.of(free), Optional.empty(), Optional.empty());
    }

    private static ChildcareOffer experience(int years) {
        return new ChildcareOffer(false, Optional.empty(), Optional.of(years), Optional.empty());
    }
}
