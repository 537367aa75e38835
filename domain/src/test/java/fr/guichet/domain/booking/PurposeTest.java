package fr.guichet.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B7 and B8: what people write on an appointment")
class PurposeTest {
    @Test
    void has_500_characters_at_most_however_they_are_encoded() {
        assertThat(new Purpose("🐕".repeat(500)).text()).hasSize(1000);
        assertThatIllegalArgumentException().isThrownBy(() -> new Purpose("x".repeat(501)));
        assertThatIllegalArgumentException().isThrownBy(() -> new CancellationReason("x".repeat(501)));
    }

    @Test
    void loses_the_blanks_around_it_and_is_not_blank() {
        assertThat(new Purpose(" Confiance en soi\n").text()).isEqualTo("Confiance en soi");
        assertThatIllegalArgumentException().isThrownBy(() -> new Purpose(" "));
    }
}
