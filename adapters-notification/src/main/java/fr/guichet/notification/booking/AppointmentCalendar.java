package fr.guichet.notification.booking;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.parameter.ParticipationStatus;
import biweekly.parameter.Role;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import fr.guichet.application.notification.AppointmentSummary;
import fr.guichet.application.notification.CalendarPart;
import fr.guichet.application.notification.Notification.Side;
import fr.guichet.application.notification.Recipient;
import fr.guichet.domain.practice.Practice;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;

/** The iCalendar part of the e-mails about one appointment, which calendars keep as one event (spec B10, RFC 5546). */
public final class AppointmentCalendar {

    private AppointmentCalendar() {}

    /** It takes place, then. */
    public static CalendarPart request(
            AppointmentSummary appointment, Side side, Recipient to, Practice practice, Instant now) {
        var event = event(appointment, side, to, practice, now);
        event.setStatus(Status.confirmed());
        return part(CalendarPart.Method.REQUEST, event, appointment, practice);
    }

    /** It does not take place. */
    public static CalendarPart cancel(
            AppointmentSummary appointment, Side side, Recipient to, Practice practice, Instant now) {
        var event = event(appointment, side, to, practice, now);
        event.setStatus(Status.cancelled());
        return part(CalendarPart.Method.CANCEL, event, appointment, practice);
    }

    /** The same for every message and every feed about one appointment. */
    static String uid(AppointmentSummary appointment) {
        return appointment.id() + "@guichet";
    }

    private static VEvent event(
            AppointmentSummary appointment, Side side, Recipient to, Practice practice, Instant now) {
        var event = new VEvent();
        event.setUid(uid(appointment));
        event.setSequence(Math.toIntExact(appointment.sequence()));
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(appointment.start()));
        event.setDateEnd(Date.from(appointment.end()));
        event.setSummary(
                switch (side) {
                    case CLIENT -> "Rendez-vous avec " + appointment.practitioner();
                    case PRACTITIONER -> "Rendez-vous : " + appointment.client();
                });
        event.setDescription(appointment.service()
                + appointment.purpose().map(purpose -> "\n" + purpose).orElse(""));
        event.setOrganizer(new Organizer(practice.name(), practice.contact().value()));
        to.email().ifPresent(address -> event.addAttendee(attendee(to.name().full(), address.value())));
        return event;
    }

    /** Has accepted: the appointment is agreed already, and no calendar shall ask for an answer. */
    private static Attendee attendee(String name, String address) {
        var attendee = new Attendee(name, address);
        attendee.setRole(Role.ATTENDEE);
        attendee.setParticipationStatus(ParticipationStatus.ACCEPTED);
        attendee.setRsvp(false);
        return attendee;
    }

    private static CalendarPart part(
            CalendarPart.Method method, VEvent event, AppointmentSummary appointment, Practice practice) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Guichet//Guichet//FR");
        calendar.setMethod(
                switch (method) {
                    case REQUEST -> Method.request();
                    case CANCEL -> Method.cancel();
                });
        var zone = practice.zone();
        // In the hour that the clocks show twice, a local time would name two instants: there UTC stands alone.
        if (isPlain(appointment.start(), zone) && isPlain(appointment.end(), zone)) {
            calendar.getTimezoneInfo()
                    .setDefaultTimezone(new TimezoneAssignment(
                            TimeZone.getTimeZone(zone),
                            ZoneComponents.component(zone, appointment.start(), appointment.end())));
        }
        calendar.addEvent(event);
        return new CalendarPart(method, Biweekly.write(calendar).go());
    }

    private static boolean isPlain(Instant instant, ZoneId zone) {
        return zone.getRules()
                        .getValidOffsets(LocalDateTime.ofInstant(instant, zone))
                        .size()
                == 1;
    }
}
