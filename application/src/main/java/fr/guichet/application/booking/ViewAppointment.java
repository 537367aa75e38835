package fr.guichet.application.booking;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.booking.Appointment;
import java.util.Optional;

/** Shows one appointment to its client or to staff; to others it does not exist (spec C5). */
@UseCase
public final class ViewAppointment {

    private final AppointmentQueries queries;

    public ViewAppointment(AppointmentQueries queries) {
        this.queries = queries;
    }

    public Optional<AppointmentView> handle(Actor actor, Appointment.Id appointment) {
        return queries.find(appointment).filter(view -> Ownership.maySee(actor, view));
    }
}
