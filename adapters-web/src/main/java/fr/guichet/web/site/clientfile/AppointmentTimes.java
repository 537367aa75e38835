package fr.guichet.web.site.clientfile;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AppointmentView;
import fr.guichet.application.booking.ViewAppointments;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.clientfile.Note;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** When the appointments were that notes are about. */
@Component
class AppointmentTimes {

    private final ViewAppointments view;

    AppointmentTimes(ViewAppointments view) {
        this.view = view;
    }

    Map<UUID, Instant> of(Actor actor, List<Note> notes) {
        return of(actor, notes, List.of());
    }

    /** The same, where some of the appointments are at hand. */
    Map<UUID, Instant> of(Actor actor, List<Note> notes, List<AppointmentView> known) {
        var starts = new HashMap<UUID, Instant>();
        known.forEach(appointment ->
                starts.put(appointment.id().value(), appointment.time().start()));
        var others = notes.stream()
                .flatMap(note -> note.appointment().stream())
                .filter(id -> !starts.containsKey(id))
                .map(Appointment.Id::new)
                .collect(Collectors.toSet());
        view.handle(actor, others)
                .forEach(appointment ->
                        starts.put(appointment.id().value(), appointment.time().start()));
        return starts;
    }
}
