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
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzOffsetTo;
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
                "America/Nuuk",
                "America/Scoresbysund",
                "Pacific/Easter",
                "Pacific/Chatham",
                "Asia/Jerusalem",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Paris",
                "America/Miquelon",
                "America/Nuuk",
                "America/Scoresbysund",
                "Pacific/Easter",
                "Pacific/Chatham",
                "Australia/Lord_Howe",
                "Africa/Casablanca",
                "Asia/Jerusalem"
            })
    void the_nights_in_which_the_clocks_change_are_told_right(String zone) {
        var rules = ZoneId.of(zone).getRules();
        for (var change = rules.nextTransition(Instant.parse("2026-01-01T00:00:00Z"));
                change.getInstant().isBefore(Instant.parse("2031-01-01T00:00:00Z"));
                change = rules.nextTransition(change.getInstant())) {
            for (var hours : new int[] {-169, -49, -25, -3, 3, 25, 49, 169}) {
                var start = change.getInstant().plus(Duration.ofHours(hours));
                var part =
                        AppointmentCalendar.request(at(start, "Séance"), Side.CLIENT, Told.CLAIRE, in(zone), Told.NOW);

                assertThat(instant(event(part), Property.DTSTART))
                        .as(part.body())
                        .isEqualTo(start);
                assertThat(offsetTold(part, start.atZone(ZoneId.of(zone)).toLocalDateTime()))
                        .as(part.body())
                        .isEqualTo(rules.getOffset(start));
            }
        }
    }

    /** RFC 5545: the offset of the observance that began last; each begins at DTSTART, on a day that its RRULE names. */
    private static ZoneOffset offsetTold(CalendarPart part, LocalDateTime local) {
        var zone = read(part).<VTimeZone>getComponent(Component.VTIMEZONE).orElseThrow();
        var latest = LocalDateTime.MIN;
        var offset = ZoneOffset.UTC;
        for (var observance : zone.getObservances()) {
            var first = LocalDateTime.from(observance
                    .<DateProperty<?>>getRequiredProperty(Property.DTSTART)
                    .getDate());
            var recurrence = observance.<RRule<LocalDateTime>>getProperty(Property.RRULE);
            var onsets = recurrence
                    .map(rule -> rule.getRecur().getDates(first, first, local))
                    .orElse(List.of(first));
            assertThat(recurrence.isPresent() && !onsets.isEmpty() ? onsets.getFirst() : first)
                    .as("DTSTART is the first of the RRULE")
                    .isEqualTo(first);
            for (var onset : onsets) {
                if (!onset.isAfter(local) && onset.isAfter(latest)) {
                    latest = onset;
                    offset = observance
                            .<TzOffsetTo>getRequiredProperty(Property.TZOFFSETTO)
                            .getOffset();
                }
            }
        }
        return offset;
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
        return read(part).<VEvent>getComponent(Component.VEVENT).orElseThrow();
    }

    private static Calendar read(CalendarPart part) {
        try {
            return new CalendarBuilder().build(new StringReader(part.body()));
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
