package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.anAppointment;
import static fr.guichet.domain.booking.BookingFixtures.appointmentId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B3, B6 and B5, CRENEAU_DEJA_RESERVE")
class SlotFreeTest {
    private static Optional<BookingRejection> askedBeside(String start, AppointmentBuilder booked) {
        return Asking.forStart(start).taken(booked).by(SlotFree::judge);
    }

    @Test
    void refuses_the_same_time() {
        assertThat(askedBeside("2026-03-06T09:00", anAppointment().number(7).startingAt("2026-03-06T09:00")))
                .contains(new BookingRejection.SlotTaken(Optional.of(appointmentId(7))));
    }

    @Test
    void refuses_a_start_nine_minutes_after_the_previous_end() {
        assertThat(askedBeside("2026-03-06T09:54", anAppointment().startingAt("2026-03-06T09:00")))
                .isPresent();
    }

    @Test
    void accepts_a_start_ten_minutes_after_the_previous_end() {
        assertThat(askedBeside("2026-03-06T09:55", anAppointment().startingAt("2026-03-06T09:00")))
                .isEmpty();
    }

    @Test
    void refuses_an_end_nine_minutes_before_the_next_start() {
        assertThat(askedBeside("2026-03-06T09:00", anAppointment().startingAt("2026-03-06T09:54")))
                .isPresent();
    }

    @Test
    void accepts_an_end_ten_minutes_before_the_next_start() {
        assertThat(askedBeside("2026-03-06T09:00", anAppointment().startingAt("2026-03-06T09:55")))
                .isEmpty();
    }

    @Test
    void keeps_the_gap_that_was_stored_with_the_earlier_one() {
        var booked = anAppointment().startingAt("2026-03-06T09:00").gapMinutes(30);
        assertThat(askedBeside("2026-03-06T10:14", booked)).isPresent();
        assertThat(askedBeside("2026-03-06T10:15", booked)).isEmpty();
    }

    @Test
    void keeps_todays_gap_before_a_later_one_whatever_was_stored_with_it() {
        var booked = anAppointment().startingAt("2026-03-06T09:55").gapMinutes(0);
        assertThat(askedBeside("2026-03-06T09:01", booked)).isPresent();
        assertThat(askedBeside("2026-03-06T09:00", booked)).isEmpty();
    }

    @Test
    void refuses_a_long_session_around_a_short_one() {
        assertThat(Asking.forStart("2026-03-06T09:00")
                        .lastingMinutes(180)
                        .taken(anAppointment()
                                .startingAt("2026-03-06T10:00")
                                .lastingMinutes(20)
                                .gapMinutes(0))
                        .by(SlotFree::judge))
                .isPresent();
    }

    @Test
    void an_appointment_is_not_in_the_way_of_its_own_move() {
        assertThat(Asking.forStart("2026-03-06T09:55")
                        .taken(anAppointment().number(1).startingAt("2026-03-06T09:30"))
                        .moving(appointmentId(1))
                        .by(SlotFree::judge))
                .isEmpty();
    }

    @Test
    void names_the_first_of_several_in_the_way() {
        assertThat(Asking.forStart("2026-03-06T09:00")
                        .lastingMinutes(180)
                        .taken(
                                anAppointment().number(2).startingAt("2026-03-06T11:00"),
                                anAppointment().number(1).startingAt("2026-03-06T10:00"))
                        .by(SlotFree::judge))
                .contains(new BookingRejection.SlotTaken(Optional.of(appointmentId(1))));
    }
}
