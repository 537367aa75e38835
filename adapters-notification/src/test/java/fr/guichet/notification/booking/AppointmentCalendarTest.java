package fr.guichet.notification.booking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.notification.AppointmentSummary;
import fr.guichet.application.notification.CalendarPart;
import fr.guichet.application.notification.Notification.Side;
import fr.guichet.domain.practice.Practice;
import fr.guichet.domain.practice.PracticeFixtures;
import fr.guichet.notification.Told;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("spec B10: the iCalendar part")
class AppointmentCalendarTest {

    private final Practice practice = PracticeFixtures.ptitsPas();

    @Test
    void a_booking_is_a_request_with_the_practices_zone() {
        var part = AppointmentCalendar.request(Told.APPOINTMENT, Side.CLIENT, Told.CLAIRE, practice, Told.NOW);

        assertThat(part.method()).isEqualTo(CalendarPart.Method.REQUEST);
        assertThat(unfolded(part))
                .contains("METHOD:REQUEST\r\n")
                .contains("UID:01993b1e-0000-7000-8000-000000000001@guichet\r\n")
                .contains("SEQUENCE:2\r\n")
                .contains("DTSTART;TZID=Europe/Paris:20261129T093000\r\n")
                .contains("DTEND;TZID=Europe/Paris:20261129T101500\r\n")
                .contains("SUMMARY:Rendez-vous avec Camille BERNARD\r\n")
                .contains("STATUS:CONFIRMED\r\n")
                .containsPattern("ORGANIZER;CN=P'titsPas:mailto:contact@ptits-pas.fr\r\n")
                .containsPattern("ATTENDEE;[^\r]*PARTSTAT=ACCEPTED[^\r]*:mailto:claire.martin@ptits-pas.fr\r\n")
                .contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n")
                .contains("TZOFFSETTO:+0200\r\n")
                .contains("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n")
                .contains("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n");
    }

    @Test
    void a_cancellation_has_the_same_uid_and_the_appointments_sequence() {
        var part = AppointmentCalendar.cancel(Told.APPOINTMENT, Side.PRACTITIONER, Told.CLAIRE, practice, Told.NOW);

        assertThat(unfolded(part))
                .contains("METHOD:CANCEL\r\n")
                .contains("STATUS:CANCELLED\r\n")
                .contains("UID:01993b1e-0000-7000-8000-000000000001@guichet\r\n")
                .contains("SEQUENCE:2\r\n")
                .contains("SUMMARY:Rendez-vous : Claire MARTIN\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Paris",
                "Indian/Reunion",
                "America/Martinique",
                "Pacific/Noumea",
                "Africa/Casablanca",
                "America/New_York",
                "Australia/Lord_Howe",
                "America/Miquelon",
                "Etc/UTC"
            })
    void instants_come_back_in_every_zone_summer_and_winter(String zone) {
        for (var start = Instant.parse("2026-01-01T05:17:00Z");
                start.isBefore(Instant.parse("2028-02-01T00:00:00Z"));
                start = start.plus(Duration.ofDays(9)).plus(Duration.ofHours(5))) {
            var appointment = at(start, "Séance");
            var part = AppointmentCalendar.request(appointment, Side.CLIENT, Told.CLAIRE, in(zone), Told.NOW);
            var event = event(part);

            assertThat(instant(event, Property.DTSTART)).as(part.body()).isEqualTo(start);
            assertThat(instant(event, Property.DTEND)).as(part.body()).isEqualTo(start.plus(Duration.ofMinutes(45)));
        }
    }

    @Test
    void what_people_wrote_makes_no_line_of_its_own() {
        var appointment = at(Instant.parse("2026-11-29T08:30:00Z"), "Séance\r\nATTENDEE:mailto:tous@exemple.fr; x, y");
        var part = AppointmentCalendar.request(appointment, Side.CLIENT, Told.CLAIRE, practice, Told.NOW);

        assertThat(event(part).getProperties(Property.ATTENDEE)).hasSize(1);
        assertThat(unfolded(part)).doesNotContain("\r\nATTENDEE:mailto:tous");
    }

    private Practice in(String zone) {
        return new Practice(
                practice.name(),
                ZoneId.of(zone),
                practice.contact(),
                practice.sender(),
                practice.tagline(),
                practice.website(),
                practice.channel(),
                practice.options(),
                0);
    }

    private static AppointmentSummary at(Instant start, String service) {
        return new AppointmentSummary(
                new UUID(1, 2),
                0,
                start,
                start.plus(Duration.ofMinutes(45)),
                "Camille BERNARD",
                "Claire MARTIN",
                service,
                Optional.empty());
    }

    /** As another library reads it than the one that wrote it. */
    private static VEvent event(CalendarPart part) {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(part.body()));
            return calendar.<VEvent>getComponent(Component.VEVENT).orElseThrow();
        } catch (IOException | ParserException e) {
            throw new AssertionError(part.body(), e);
        }
    }

    private static Instant instant(VEvent event, String property) {
        return Instant.from(
                event.<DateProperty<?>>getProperty(property).orElseThrow().getDate());
    }

    private static String unfolded(CalendarPart part) {
        return part.body().replace("\r\n ", "");
    }
}
