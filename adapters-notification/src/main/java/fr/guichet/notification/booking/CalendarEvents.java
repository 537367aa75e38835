package fr.guichet.notification.booking;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.property.DateOrDateTimeProperty;
import fr.guichet.application.notification.AppointmentSummary;
import fr.guichet.application.notification.Notification.Side;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

/** What e-mails and feeds say alike of an appointment, so that calendars take it as one event. */
final class CalendarEvents {

    private CalendarEvents() {}

    /** The same for every message and every feed about one appointment. */
    static String uid(AppointmentSummary appointment) {
        return appointment.id() + "@guichet";
    }

    static VEvent event(AppointmentSummary appointment, Side side, Instant stamp) {
        var event = new VEvent();
        event.setUid(uid(appointment));
        event.setSequence(Math.toIntExact(appointment.sequence()));
        event.setDateTimeStamp(Date.from(stamp));
        event.setDateStart(Date.from(appointment.start()));
        event.setDateEnd(Date.from(appointment.end()));
        event.setSummary(
                switch (side) {
                    case CLIENT -> "Rendez-vous avec " + appointment.practitioner();
                    case PRACTITIONER -> "Rendez-vous : " + appointment.client();
                });
        event.setDescription(appointment.service()
                + appointment.purpose().map(purpose -> "\n" + purpose).orElse(""));
        return event;
    }

    /**
     * A calendar of the events, in the zone's wall-clock time.
     *
     * @param from since when the zone's changes of clocks matter; no event may start before
     * @param until up to when, where the zone has no rule for them
     */
    static ICalendar calendar(ZoneId zone, Instant from, Instant until, List<VEvent> events) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Guichet//Guichet//FR");
        var assignment =
                new TimezoneAssignment(TimeZone.getTimeZone(zone), ZoneComponents.component(zone, from, until));
        if (events.isEmpty()) {
            // A calendar must have a component.
            calendar.getTimezoneInfo().setDefaultTimezone(assignment);
        }
        for (var event : events) {
            calendar.addEvent(event);
            var times = List.<DateOrDateTimeProperty>of(event.getDateStart(), event.getDateEnd());
            // In the hour that the clocks show twice only UTC says which one is meant.
            if (times.stream().allMatch(time -> isShownOnce(time.getValue().toInstant(), zone))) {
                times.forEach(time -> calendar.getTimezoneInfo().setTimezone(time, assignment));
            }
        }
        return calendar;
    }

    private static boolean isShownOnce(Instant instant, ZoneId zone) {
        return zone.getRules()
                        .getValidOffsets(instant.atZone(zone).toLocalDateTime())
                        .size()
                == 1;
    }
}
