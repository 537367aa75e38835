package fr.guichet.notification.booking;

import biweekly.Biweekly;
import biweekly.component.VEvent;
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
import java.util.List;

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

    private static VEvent event(
            AppointmentSummary appointment, Side side, Recipient to, Practice practice, Instant now) {
        var event = CalendarEvents.event(appointment, side, now);
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
        var calendar = CalendarEvents.calendar(practice.zone(), appointment.start(), appointment.end(), List.of(event));
        calendar.setMethod(
                switch (method) {
                    case REQUEST -> Method.request();
                    case CANCEL -> Method.cancel();
                });
        return new CalendarPart(method, Biweekly.write(calendar).go());
    }
}
