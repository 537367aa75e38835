package fr.guichet.web.api.booking;

import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.Purpose;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An appointment as booking, moving and cancelling answer it. */
record AppointmentWire(
        UUID id,
        UUID praticienId,
        UUID clientId,
        UUID prestationId,
        Instant debut,
        Instant fin,
        String statut,
        @Nullable String objet) {

    static AppointmentWire of(Appointment appointment) {
        return new AppointmentWire(
                appointment.id().value(),
                appointment.practitioner().value(),
                appointment.client().value(),
                appointment.service().value(),
                appointment.time().start(),
                appointment.time().end(),
                AppointmentWords.of(appointment.status()),
                appointment.purpose().map(Purpose::text).orElse(null));
    }
}
