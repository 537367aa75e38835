package fr.guichet.application.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec section 6: periods that cannot do what they promise are refused at the start")
class RetentionPeriodsTest {

    @Test
    void appointments_keep_their_client_for_as_long_as_clients_count_as_active() {
        assertThat(retention("P3Y", "P3Y", "P6M").pastAppointments()).isEqualTo(Period.ofYears(3));
        assertThat(retention("P36M", "P5Y", "P6M").pastAppointments()).isEqualTo(Period.ofYears(5));

        assertThatThrownBy(() -> retention("P3Y", "P1Y", "P6M"))
                .hasMessageContainingAll("past-appointments", "P1Y", "inactive-people", "P3Y");
        assertThatThrownBy(() -> retention("P90D", "P2M", "P6M")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_period_is_a_day_and_the_audit_trails_half_a_year_at_least() {
        assertThatThrownBy(() -> retention("P0D", "P1Y", "P6M")).hasMessageContaining("at least a day");
        assertThatThrownBy(() -> retention("P3Y", "P3Y", "P5M")).hasMessageContaining("P6M");
    }

    private static Retention retention(String inactivePeople, String pastAppointments, String audit) {
        var standard = Retention.DEFAULT;
        return new Retention(
                standard.refusedRegistrations(),
                standard.incompleteRegistrations(),
                standard.unconfirmedAccounts(),
                Period.parse(inactivePeople),
                Period.parse(pastAppointments),
                standard.messages(),
                Period.parse(audit),
                standard.loginTries(),
                standard.links(),
                standard.sessions(),
                standard.registrationDrafts(),
                standard.signedConditions());
    }
}
