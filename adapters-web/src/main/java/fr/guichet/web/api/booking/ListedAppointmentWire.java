package fr.guichet.web.api.booking;

import fr.guichet.application.booking.AppointmentView;
import fr.guichet.domain.booking.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An appointment with the names that lists show. */
record ListedAppointmentWire(
        UUID id,
        UUID praticienId,
        String praticien,
        UUID clientId,
        String client,
        UUID prestationId,
        String prestation,
        Instant debut,
        Instant fin,
        String statut,
        @Nullable String objet) {

    static ListedAppointmentWire of(AppointmentView view) {
        return new ListedAppointmentWire(
                view.id().value(),
                view.practitioner().value(),
                view.practitionerName().full(),
                view.client().value(),
                view.clientName().full(),
                view.service().value(),
                view.serviceName(),
                view.time().start(),
                view.time().end(),
                AppointmentWords.of(view.status()),
                view.purpose().map(Purpose::text).orElse(null));
    }

    static List<ListedAppointmentWire> all(List<AppointmentView> views) {
        return views.stream().map(ListedAppointmentWire::of).toList();
    }
}
