package fr.guichet.application.booking;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.booking.Appointment;
import java.util.List;
import java.util.Optional;

/** Gives one appointment as a calendar to its client or to staff; for others it does not exist (spec B11, C5). */
@UseCase
public final class ExportAppointment {

    private final CalendarEntries entries;
    private final Practices practices;
    private final CalendarWriter writer;

    public ExportAppointment(CalendarEntries entries, Practices practices, CalendarWriter writer) {
        this.entries = entries;
        this.practices = practices;
        this.writer = writer;
    }

    /** The calendar as iCalendar text. */
    public Optional<String> handle(Actor actor, Appointment.Id appointment) {
        return entries.find(appointment)
                .filter(entry -> Ownership.maySee(actor, entry.appointment()))
                .map(entry -> writer.write(
                        practices.current(),
                        entry.appointment().time().start(),
                        List.of(entry.eventFor(actor.account()))));
    }
}
