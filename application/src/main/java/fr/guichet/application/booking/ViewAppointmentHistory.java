package fr.guichet.application.booking;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.AppointmentEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows staff who did what to an appointment, and when (spec B7). */
@UseCase
public final class ViewAppointmentHistory {

    private final Appointments appointments;
    private final AppointmentQueries queries;

    public ViewAppointmentHistory(Appointments appointments, AppointmentQueries queries) {
        this.appointments = appointments;
        this.queries = queries;
    }

    /**
     * Something that happened.
     *
     * @param by who did it, where they are still known
     */
    public record Entry(AppointmentEvent event, Optional<PersonName> by) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** Oldest first. */
        record Found(List<Entry> entries) implements Outcome {}

        record NotAllowed() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    public Outcome handle(Actor actor, Appointment.Id appointment) {
        if (!actor.role().isStaff()) {
            return new Outcome.NotAllowed();
        }
        return appointments
                .find(appointment)
                .<Outcome>map(found -> new Outcome.Found(entries(found.history())))
                .orElseGet(Outcome.NotFound::new);
    }

    private List<Entry> entries(List<AppointmentEvent> history) {
        var names = queries.names(history.stream().map(AppointmentEvent::by).collect(Collectors.toSet()));
        return history.stream()
                .map(event -> new Entry(event, Optional.ofNullable(names.get(event.by()))))
                .toList();
    }
}
