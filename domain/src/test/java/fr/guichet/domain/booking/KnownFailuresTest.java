package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.NOTHING_BOOKED;
import static fr.guichet.domain.booking.BookingFixtures.PARIS;
import static fr.guichet.domain.booking.BookingFixtures.aPolicy;
import static fr.guichet.domain.booking.BookingFixtures.anAgenda;
import static fr.guichet.domain.booking.BookingFixtures.anAppointment;
import static fr.guichet.domain.booking.BookingFixtures.appointmentId;
import static fr.guichet.domain.booking.BookingFixtures.at;
import static fr.guichet.domain.booking.BookingFixtures.between;
import static fr.guichet.domain.booking.BookingFixtures.day;
import static fr.guichet.domain.booking.BookingFixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("spec B1 to B6: what other booking systems are known to get wrong")
class KnownFailuresTest {
    private static final Instant NOW = at("2026-03-05T08:00");

    private static List<String> offered(
            AgendaBuilder agenda, int minutes, String from, String to, AppointmentBuilder... taken) {
        var booked = Stream.of(taken).map(AppointmentBuilder::bookedTime).toList();
        return agenda
                .build()
                .offeredSlots(Duration.ofMinutes(minutes), day(from), day(to), BookedTimes.of(booked), NOW)
                .stream()
                .map(slot -> slot.start().atZone(PARIS).toLocalDateTime().toString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"09:10", "09:20", "09:30", "09:40", "09:50"})
    void starts_10_minutes_apart_with_45_minute_sessions_collide(String start) {
        var agenda = anAgenda().with(aPolicy().stepMinutes(10));
        var booked = anAppointment().startingAt("2026-03-06T09:00");
        assertThat(Asking.forStart("2026-03-06T" + start)
                        .in(agenda)
                        .taken(booked)
                        .byAllRules())
                .contains(new BookingRejection.SlotTaken(Optional.of(appointmentId(1))));
        assertThat(offered(agenda, 45, "2026-03-06", "2026-03-06", booked))
                .first()
                .isEqualTo("2026-03-06T10:00");
    }

    @Test
    void sessions_of_20_minutes_with_gaps_of_5_have_a_grid_of_their_own() {
        assertThat(offered(
                        anAgenda().openDaily("09:00-11:00").with(aPolicy().gapMinutes(5)),
                        20,
                        "2026-03-06",
                        "2026-03-06"))
                .containsExactly(
                        "2026-03-06T09:00",
                        "2026-03-06T09:25",
                        "2026-03-06T09:50",
                        "2026-03-06T10:15",
                        "2026-03-06T10:40");
    }

    @Test
    void a_long_service_on_a_short_grid_never_straddles_a_booking_and_what_is_offered_is_not_refused() {
        var agenda = anAgenda()
                .openDaily("09:00-18:00")
                .with(aPolicy().gapMinutes(15).stepMinutes(15));
        var booked = anAppointment()
                .startingAt("2026-03-06T12:00")
                .lastingMinutes(60)
                .gapMinutes(15);
        var offered = offered(agenda, 90, "2026-03-06", "2026-03-06", booked);
        assertThat(offered)
                .contains("2026-03-06T10:15", "2026-03-06T13:15")
                .doesNotContain("2026-03-06T10:30", "2026-03-06T11:30", "2026-03-06T12:30", "2026-03-06T13:00");
        assertThat(offered)
                .allSatisfy(start -> assertThat(Asking.forStart(start)
                                .lastingMinutes(90)
                                .in(agenda)
                                .taken(booked)
                                .byAllRules())
                        .isEmpty());
    }

    @Test
    void staff_and_client_cannot_both_have_the_same_minute() {
        var bookedByStaff = anAppointment().startingAt("2026-03-06T09:00").outsideRules();
        assertThat(Asking.forStart("2026-03-06T09:00").taken(bookedByStaff).byAllRules())
                .containsInstanceOf(BookingRejection.SlotTaken.class);
        assertThat(Asking.forStart("2026-03-06T09:00")
                        .taken(anAppointment().startingAt("2026-03-06T09:00"))
                        .outsideRules()
                        .byAllRules())
                .containsInstanceOf(BookingRejection.SlotTaken.class);
    }

    @Test
    void a_deleted_absence_blocks_nothing() {
        var agenda = anAgenda()
                .absent(between("2026-03-06T00:00", "2026-03-07T00:00"))
                .build();
        var afterwards = agenda.with(new AgendaChange.RemovedAbsence(new Absence.Id(uuid(200))));
        assertThat(afterwards.offeredSlots(
                        Duration.ofMinutes(45), day("2026-03-06"), day("2026-03-06"), NOTHING_BOOKED, NOW))
                .hasSize(8);
    }

    @Test
    void the_last_day_of_a_range_counts() {
        assertThat(offered(anAgenda(), 45, "2026-03-06", "2026-03-09"))
                .hasSize(16)
                .last()
                .isEqualTo("2026-03-09T16:15");
    }

    @Test
    void an_exception_on_the_last_day_of_a_range_counts() {
        assertThat(offered(anAgenda().closedOn("2026-03-09"), 45, "2026-03-06", "2026-03-09"))
                .hasSize(8);
        assertThat(offered(anAgenda().openOn("2026-03-08", "10:00-11:00"), 45, "2026-03-06", "2026-03-08"))
                .hasSize(9)
                .last()
                .isEqualTo("2026-03-08T10:00");
    }

    @Test
    void what_is_booked_late_on_the_last_day_counts() {
        var agenda = anAgenda().openDaily("20:00-00:00");
        assertThat(offered(
                        agenda,
                        45,
                        "2026-03-06",
                        "2026-03-06",
                        anAppointment().startingAt("2026-03-06T22:45").lastingMinutes(75)))
                .containsExactly("2026-03-06T20:00", "2026-03-06T20:55", "2026-03-06T21:50");
    }

    @Test
    void an_appointment_early_on_the_next_day_keeps_its_gap_from_the_end_of_this_one() {
        var agenda = anAgenda().openDaily("00:00-00:00").with(aPolicy().gapMinutes(30));
        var booked = anAppointment().startingAt("2026-03-07T00:00");
        assertThat(offered(agenda, 45, "2026-03-06", "2026-03-06", booked).getLast())
                .isEqualTo("2026-03-06T22:30");
    }

    @Test
    void starts_keep_their_wall_clock_time_across_the_change_of_clocks() {
        assertThat(offered(anAgenda().openDaily("09:00-09:45"), 45, "2026-03-28", "2026-03-30"))
                .containsExactly("2026-03-28T09:00", "2026-03-29T09:00", "2026-03-30T09:00");
        assertThat(at("2026-03-30T09:00")).isEqualTo(Instant.parse("2026-03-30T07:00:00Z"));
    }

    @Test
    void a_changed_gap_does_not_let_new_bookings_near_the_old_ones() {
        var bookedWithHalfAnHour =
                anAppointment().startingAt("2026-03-06T09:00").gapMinutes(30);
        var agenda = anAgenda().with(aPolicy().gapMinutes(0).stepMinutes(5));
        assertThat(offered(agenda, 45, "2026-03-06", "2026-03-06", bookedWithHalfAnHour)
                        .getFirst())
                .isEqualTo("2026-03-06T10:15");
    }

    @Test
    void a_start_that_is_right_now_is_not_offered() {
        assertThat(anAgenda()
                        .build()
                        .offeredSlots(
                                Duration.ofMinutes(45),
                                day("2026-03-06"),
                                day("2026-03-06"),
                                NOTHING_BOOKED,
                                at("2026-03-06T16:15")))
                .isEmpty();
    }

    @Test
    void a_range_of_days_that_ends_before_it_begins_offers_nothing() {
        assertThat(offered(anAgenda(), 45, "2026-03-09", "2026-03-06")).isEmpty();
    }
}
