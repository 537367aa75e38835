package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.anAgenda;
import static fr.guichet.domain.booking.BookingFixtures.between;
import static fr.guichet.domain.booking.BookingFixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B4 and B5, PRATICIEN_ABSENT")
class PractitionerPresentTest {
    private static final AgendaBuilder ABSENT_FROM_TEN_TO_ELEVEN =
            anAgenda().absent(between("2026-03-06T10:00", "2026-03-06T11:00"));

    @Test
    void refuses_a_session_that_shares_a_minute_with_an_absence() {
        assertThat(Asking.forStart("2026-03-06T09:16")
                        .in(ABSENT_FROM_TEN_TO_ELEVEN)
                        .by(PractitionerPresent::judge))
                .contains(new BookingRejection.PractitionerAbsent(new Absence.Id(uuid(200))));
    }

    @Test
    void accepts_a_session_that_ends_when_the_absence_begins() {
        assertThat(Asking.forStart("2026-03-06T09:15")
                        .in(ABSENT_FROM_TEN_TO_ELEVEN)
                        .by(PractitionerPresent::judge))
                .isEmpty();
    }

    @Test
    void accepts_a_session_that_begins_when_the_absence_ends() {
        assertThat(Asking.forStart("2026-03-06T11:00")
                        .in(ABSENT_FROM_TEN_TO_ELEVEN)
                        .by(PractitionerPresent::judge))
                .isEmpty();
    }

    @Test
    void refuses_a_session_in_the_middle_of_several_days_of_absence() {
        assertThat(Asking.forStart("2026-03-11T09:00")
                        .in(anAgenda().absent(between("2026-03-09T00:00", "2026-03-14T00:00")))
                        .by(PractitionerPresent::judge))
                .isPresent();
    }

    @Test
    void a_short_absence_within_a_long_one_does_not_hide_it() {
        assertThat(Asking.forStart("2026-03-12T09:00")
                        .in(anAgenda()
                                .absent(between("2026-03-09T00:00", "2026-03-14T00:00"))
                                .absent(between("2026-03-10T09:00", "2026-03-10T10:00")))
                        .by(PractitionerPresent::judge))
                .contains(new BookingRejection.PractitionerAbsent(new Absence.Id(uuid(200))));
    }
}
