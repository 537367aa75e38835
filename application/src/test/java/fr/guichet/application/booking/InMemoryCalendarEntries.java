package fr.guichet.application.booking;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.booking.Appointment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Appointments for calendars over the in-memory stores. */
public final class InMemoryCalendarEntries implements CalendarEntries {

    private final InMemoryAppointments appointments;
    private final InMemoryAppointmentQueries queries;

    public InMemoryCalendarEntries(InMemoryAppointments appointments, InMemoryAppointmentQueries queries) {
        this.appointments = appointments;
        this.queries = queries;
    }

    @Override
    public Optional<CalendarEntry> find(Appointment.Id id) {
        return queries.find(id).map(this::entry);
    }

    @Override
    public List<CalendarEntry> endingAfter(Instant from, Account.Id participant) {
        var filter = new AppointmentFilter(
                Optional.of(from),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(participant),
                Optional.empty());
        return queries.list(filter, 0, Integer.MAX_VALUE).appointments().stream()
                .map(this::entry)
                .toList();
    }

    private CalendarEntry entry(AppointmentView view) {
        var history = appointments.find(view.id()).orElseThrow().history();
        return new CalendarEntry(view, history.getLast().at());
    }
}
