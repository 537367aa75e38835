package fr.guichet.application.booking;

import fr.guichet.application.notification.AppointmentSummary;
import fr.guichet.application.notification.Notification.Side;
import fr.guichet.domain.practice.Practice;
import java.time.Instant;
import java.util.List;

/** Writes calendars as iCalendar text (spec B11, RFC 5545). */
public interface CalendarWriter {

    /**
     * A calendar of these events, which go by the names that they have in e-mails; the same events give the same text.
     *
     * @param from since when the zone's changes of clocks matter
     */
    String write(Practice practice, Instant from, List<Event> events);

    /**
     * One appointment in one reader's calendar.
     *
     * @param side as whom the reader is told of it
     * @param cancelled it does not take place
     * @param changedAt when its last event happened
     */
    record Event(AppointmentSummary appointment, Side side, boolean cancelled, Instant changedAt) {}
}
