package fr.guichet.notification.booking;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.Duration;
import fr.guichet.application.booking.CalendarWriter;
import fr.guichet.domain.practice.Practice;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;

/** Calendars to subscribe to or to take in, without the invitation that e-mails carry (spec B11, RFC 5545, RFC 7986). */
public final class CalendarFeedWriter implements CalendarWriter {

    private static final Duration REFRESH = Duration.builder().hours(1).build();

    @Override
    public String write(Practice practice, Instant from, List<Event> events) {
        var first = events.stream()
                .map(event -> event.appointment().start())
                .min(Comparator.naturalOrder())
                .filter(from::isAfter)
                .orElse(from);
        var last = events.stream()
                .map(event -> event.appointment().end())
                .max(Comparator.naturalOrder())
                .orElse(from);
        var calendar = CalendarEvents.calendar(
                practice.zone(),
                first,
                last,
                events.stream().map(CalendarFeedWriter::event).toList());
        var name = "Rendez-vous - " + practice.name();
        calendar.setName(name);
        calendar.setRefreshInterval(REFRESH);
        // What calendars knew before RFC 7986, and most still do.
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", REFRESH.toString());
        return Biweekly.write(calendar).go();
    }

    /** Stamped with its last change, not with the time of writing, so that an unchanged calendar is the same text. */
    private static VEvent event(Event told) {
        var event = CalendarEvents.event(told.appointment(), told.side(), told.changedAt());
        event.setLastModified(Date.from(told.changedAt()));
        event.setStatus(told.cancelled() ? Status.cancelled() : Status.confirmed());
        event.setTransparency(told.cancelled() ? Transparency.transparent() : Transparency.opaque());
        return event;
    }
}
