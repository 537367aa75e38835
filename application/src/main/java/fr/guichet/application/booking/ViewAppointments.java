package fr.guichet.application.booking;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.booking.Appointment;
import java.util.Collection;
import java.util.List;

/** Shows some appointments at once, of which those that are somebody else's do not exist (spec C5). */
@UseCase
public final class ViewAppointments {

    private final AppointmentQueries queries;

    public ViewAppointments(AppointmentQueries queries) {
        this.queries = queries;
    }

    public List<AppointmentView> handle(Actor actor, Collection<Appointment.Id> appointments) {
        return appointments.isEmpty()
                ? List.of()
                : queries.all(appointments).stream()
                        .filter(view -> Ownership.maySee(actor, view))
                        .toList();
    }
}
