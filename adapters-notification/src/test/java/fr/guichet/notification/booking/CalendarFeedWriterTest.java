package fr.guichet.notification.booking;

import static fr.guichet.domain.booking.BookingFixtures.PARIS;
import static fr.guichet.domain.booking.BookingFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.booking.CalendarWriter.Event;
import fr.guichet.application.notification.AppointmentSummary;
import fr.guichet.application.notification.Notification.Side;
import fr.guichet.domain.practice.Practice;
import fr.guichet.domain.practice.PracticeFixtures;
import fr.guichet.notification.Told;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B11: feeds, as another library reads them than the one that wrote them")
class CalendarFeedWriterTest {

    private static final Instant CHANGED = Instant.parse("2026-03-05T07:00:00.123456Z");
    private static final Instant FROM = at("2025-12-05T08:00");

    private final Practice practice = PracticeFixtures.ptitsPas();
    private final CalendarFeedWriter writer = new CalendarFeedWriter();

    @Test
    void an_event_has_the_names_the_state_and_the_stamp_of_its_last_change() {
        var calendar = read(List.of(event(1, 2, "2026-03-06T09:00", Side.CLIENT, false)));
        var event = events(calendar).getFirst();

        assertThat(text(event, Property.SUMMARY)).isEqualTo("Rendez-vous avec Camille BERNARD");
        assertThat(text(event, Property.DESCRIPTION)).startsWith("Séance individuelle");
        assertThat(text(event, Property.SEQUENCE)).isEqualTo("2");
        assertThat(text(event, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(instant(event, Property.DTSTAMP)).isEqualTo(Instant.parse("2026-03-05T07:00:00Z"));
        assertThat(instant(event, Property.LAST_MODIFIED)).isEqualTo(Instant.parse("2026-03-05T07:00:00Z"));
        // No invitation: nobody's calendar shall ask for an answer or write to anyone.
        assertThat(event.getProperty(Property.ORGANIZER)).isEmpty();
        assertThat(event.getProperty(Property.ATTENDEE)).isEmpty();
        assertThat(calendar.getProperty(Property.METHOD)).isEmpty();
    }

    @Test
    void a_practitioners_event_names_the_client() {
        var event = events(read(List.of(event(1, 0, "2026-03-06T09:00", Side.PRACTITIONER, false))))
                .getFirst();

        assertThat(text(event, Property.SUMMARY)).isEqualTo("Rendez-vous : Claire MARTIN");
    }

    @Test
    void a_cancelled_one_stays_marked_and_takes_no_time() {
        var event = events(read(List.of(event(1, 3, "2026-03-06T09:00", Side.CLIENT, true))))
                .getFirst();

        assertThat(text(event, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(text(event, Property.TRANSP)).isEqualTo("TRANSPARENT");
        assertThat(text(event, Property.SEQUENCE)).isEqualTo("3");
    }

    // spec B10: calendars that had the mail know the event.
    @Test
    void an_event_has_the_uid_of_its_mails() {
        var told = event(1, 0, "2026-03-06T09:00", Side.CLIENT, false);
        var mail = AppointmentCalendar.request(told.appointment(), Side.CLIENT, Told.CLAIRE, practice, Told.NOW);

        assertThat(text(events(read(List.of(told))).getFirst(), Property.UID))
                .isEqualTo(text(events(parsed(mail.body())).getFirst(), Property.UID));
    }

    @Test
    void the_same_events_are_the_same_text() {
        var events = List.of(
                event(1, 0, "2026-03-06T09:00", Side.CLIENT, false),
                event(2, 1, "2026-07-06T09:00", Side.CLIENT, true));

        assertThat(new CalendarFeedWriter().write(practice, FROM, events))
                .isEqualTo(writer.write(practice, FROM, events))
                .isEqualTo(writer.write(practice, FROM.plus(Duration.ofHours(5)), events));
    }

    // spec B1
    @Test
    void an_appointment_keeps_its_wall_clock_time_across_the_change_of_clocks() {
        // Booked in summer: nine o'clock on the Friday before the clocks change and on the Monday after.
        var text = writer.write(
                practice,
                at("2026-07-01T12:00"),
                List.of(
                        event(1, 0, "2026-10-23T09:00", Side.CLIENT, false),
                        event(2, 0, "2026-10-26T09:00", Side.CLIENT, false),
                        event(3, 0, "2027-03-26T09:00", Side.CLIENT, false),
                        event(4, 0, "2027-03-29T09:00", Side.CLIENT, false)));

        assertThat(text)
                .contains("DTSTART;TZID=Europe/Paris:20261023T090000\r\n")
                .contains("DTSTART;TZID=Europe/Paris:20261026T090000\r\n")
                .contains("DTSTART;TZID=Europe/Paris:20270326T090000\r\n")
                .contains("DTSTART;TZID=Europe/Paris:20270329T090000\r\n");
        assertThat(events(parsed(text)))
                .extracting(event -> instant(event, Property.DTSTART))
                .containsExactly(
                        Instant.parse("2026-10-23T07:00:00Z"),
                        Instant.parse("2026-10-26T08:00:00Z"),
                        Instant.parse("2027-03-26T08:00:00Z"),
                        Instant.parse("2027-03-29T07:00:00Z"));
        assertThat(events(parsed(text)))
                .extracting(event -> instant(event, Property.DTEND))
                .containsExactly(
                        Instant.parse("2026-10-23T07:45:00Z"),
                        Instant.parse("2026-10-26T08:45:00Z"),
                        Instant.parse("2027-03-26T08:45:00Z"),
                        Instant.parse("2027-03-29T07:45:00Z"));
    }

    @Test
    void the_zones_component_is_right_in_summer_and_winter_from_the_windows_start_on() {
        var calendar = read(List.of(event(1, 0, "2026-03-06T09:00", Side.CLIENT, false)));
        var zone = calendar.<VTimeZone>getComponent(Component.VTIMEZONE).orElseThrow();

        // Before and after each night's change; in the hour of the change itself the reader is not exact.
        for (var hour = FROM.atZone(PARIS).withHour(0);
                hour.getYear() < 2029;
                hour = hour.toLocalDateTime().plusHours(12).atZone(PARIS)) {
            var observance = Objects.requireNonNull(zone.getApplicableObservance(hour.toOffsetDateTime()));
            assertThat(observance
                            .<TzOffsetTo>getProperty(Property.TZOFFSETTO)
                            .orElseThrow()
                            .getOffset())
                    .as(hour.toString())
                    .isEqualTo(hour.getOffset());
        }
        assertThat(calendar.getComponents(Component.VTIMEZONE)).hasSize(1);
    }

    @Test
    void in_the_hour_that_the_clocks_show_twice_each_event_has_its_instant() {
        var first = Instant.parse("2026-10-25T00:15:00Z");
        var second = Instant.parse("2026-10-25T01:15:00Z");

        assertThat(events(
                        read(List.of(event(1, 0, first, Side.CLIENT, false), event(2, 0, second, Side.CLIENT, false)))))
                .extracting(event -> instant(event, Property.DTSTART))
                .containsExactly(first, second);
    }

    @Test
    void calendars_are_valid_without_events_too() {
        var empty = read(List.of());
        var full = read(List.of(
                event(1, 0, "2026-03-06T09:00", Side.CLIENT, false),
                event(2, 4, "2026-10-25T02:30", Side.PRACTITIONER, true)));

        assertThat(empty.validate()).extracting(ValidationResult::hasErrors).isEqualTo(false);
        assertThat(full.validate()).extracting(ValidationResult::hasErrors).isEqualTo(false);
        assertThat(events(empty)).isEmpty();
        assertThat(writer.write(practice, FROM, List.of())).contains("X-WR-CALNAME:Rendez-vous - P'titsPas\r\n");
    }

    private Calendar read(List<Event> events) {
        return parsed(writer.write(practice, FROM, events));
    }

    private static Event event(int number, long sequence, String parisStart, Side side, boolean cancelled) {
        return event(number, sequence, at(parisStart), side, cancelled);
    }

    private static Event event(int number, long sequence, Instant start, Side side, boolean cancelled) {
        var summary = new AppointmentSummary(
                new UUID(0x0199_0000_0000_7000L, number),
                sequence,
                start,
                start.plus(Duration.ofMinutes(45)),
                "Camille BERNARD",
                "Claire MARTIN",
                "Séance individuelle",
                Optional.of("Préparer un entretien"));
        return new Event(summary, side, cancelled, CHANGED);
    }

    private static Calendar parsed(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents(Component.VEVENT);
    }

    private static String text(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static Instant instant(VEvent event, String property) {
        return Instant.from(
                event.<DateProperty<?>>getProperty(property).orElseThrow().getDate());
    }
}
