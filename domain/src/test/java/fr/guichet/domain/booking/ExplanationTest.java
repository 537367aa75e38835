package fr.guichet.domain.booking;

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
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B12: why a day or a start is offered or not")
class ExplanationTest {
    private static final Instant NOW = at("2026-03-05T08:00");

    private static DayExplanation explained(AgendaBuilder agenda, String date, AppointmentBuilder... taken) {
        return explained(agenda, date, 45, taken);
    }

    private static DayExplanation explained(
            AgendaBuilder agenda, String date, int minutes, AppointmentBuilder... taken) {
        var booked = Stream.of(taken).map(AppointmentBuilder::bookedTime).toList();
        return agenda.build().explain(day(date), Duration.ofMinutes(minutes), BookedTimes.of(booked), NOW);
    }

    @Test
    void an_open_day_has_no_reason_and_all_its_starts_are_offered() {
        var explanation = explained(anAgenda(), "2026-03-06");
        assertThat(explanation.rejection()).isEmpty();
        assertThat(explanation.starts()).hasSize(8).allMatch(DayExplanation.Start::isOffered);
    }

    @Test
    void a_closed_day_has_its_reason_and_no_starts() {
        var explanation = explained(anAgenda().closedOn("2026-03-06"), "2026-03-06");
        assertThat(explanation.rejection())
                .contains(new BookingRejection.ClosedDay(day("2026-03-06"), DayHours.Source.EXCEPTION));
        assertThat(explanation.starts()).isEmpty();
    }

    @Test
    void names_the_appointment_and_the_absence_that_decided() {
        var explanation = explained(
                anAgenda().absent(between("2026-03-06T13:00", "2026-03-06T15:00")),
                "2026-03-06",
                anAppointment().number(7).startingAt("2026-03-06T09:30"));
        assertThat(explanation.rejection()).isEmpty();
        assertThat(explanation.starts().stream().map(start -> start.rejection().orElse(null)))
                .containsExactly(
                        new BookingRejection.SlotTaken(Optional.of(appointmentId(7))),
                        new BookingRejection.SlotTaken(Optional.of(appointmentId(7))),
                        null,
                        null,
                        new BookingRejection.PractitionerAbsent(new Absence.Id(uuid(200))),
                        new BookingRejection.PractitionerAbsent(new Absence.Id(uuid(200))),
                        null,
                        null);
    }

    @Test
    void a_day_beyond_the_horizon_says_so_for_the_day_and_each_start() {
        var explanation = explained(anAgenda(), "2026-05-05");
        var expected = new BookingRejection.BeyondHorizon(day("2026-05-05"), day("2026-05-04"));
        assertThat(explanation.rejection()).contains(expected);
        assertThat(explanation.starts())
                .hasSize(8)
                .allSatisfy(start -> assertThat(start.rejection()).contains(expected));
    }

    @Test
    void a_day_that_has_passed_says_so() {
        assertThat(explained(anAgenda(), "2026-03-04").rejection())
                .containsInstanceOf(BookingRejection.InThePast.class);
    }

    @Test
    void a_day_whose_starts_are_refused_for_several_reasons_has_the_first_of_them() {
        var explanation = explained(
                anAgenda().openOn("2026-03-06", "09:00-10:40").absent(between("2026-03-06T10:00", "2026-03-06T12:00")),
                "2026-03-06",
                anAppointment().startingAt("2026-03-06T09:00"));
        assertThat(explanation.rejection()).containsInstanceOf(BookingRejection.PractitionerAbsent.class);
    }

    @Test
    void a_day_too_short_for_the_session_is_a_matter_of_hours() {
        var explanation = explained(anAgenda(), "2026-03-06", 240);
        assertThat(explanation.rejection()).containsInstanceOf(BookingRejection.OutsideOpeningHours.class);
        assertThat(explanation.starts()).isEmpty();
    }
}
