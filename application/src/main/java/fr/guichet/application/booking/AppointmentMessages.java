package fr.guichet.application.booking;

import fr.guichet.application.notification.AppointmentSummary;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Notification.Side;
import fr.guichet.application.notification.Recipient;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.Purpose;
import fr.guichet.domain.booking.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What client and practitioner are told of one appointment (spec B10). */
final class AppointmentMessages {

    private AppointmentMessages() {}

    static List<Notification> booked(Appointment.Booked appointment, AppointmentParties parties) {
        var summary = summary(appointment, parties);
        return toBoth(parties, (to, side) -> new Notification.AppointmentBooked(to, side, summary));
    }

    static List<Notification> moved(Appointment.Booked appointment, AppointmentParties parties, TimeRange previous) {
        var summary = summary(appointment, parties);
        return toBoth(parties, (to, side) -> new Notification.AppointmentMoved(to, side, summary, previous.start()));
    }

    static List<Notification> cancelled(Appointment.Cancelled appointment, AppointmentParties parties) {
        var summary = summary(appointment, parties);
        var reason = appointment.reason().map(it -> it.text());
        return toBoth(parties, (to, side) -> new Notification.AppointmentCancelled(to, side, summary, reason));
    }

    static AppointmentSummary summary(AppointmentView view) {
        return new AppointmentSummary(
                view.id().value(),
                view.sequence(),
                view.time().start(),
                view.time().end(),
                view.practitionerName().full(),
                view.clientName().full(),
                view.serviceName(),
                view.purpose().map(Purpose::text));
    }

    private static AppointmentSummary summary(Appointment appointment, AppointmentParties parties) {
        return new AppointmentSummary(
                appointment.id().value(),
                appointment.sequence(),
                appointment.time().start(),
                appointment.time().end(),
                parties.practitioner().name().full(),
                parties.client().contact().name().full(),
                parties.service(),
                appointment.purpose().map(Purpose::text));
    }

    private static List<Notification> toBoth(
            AppointmentParties parties, BiFunction<Recipient, Side, Notification> notification) {
        var told = new ArrayList<Notification>();
        // A file that staff made may have no address: that client was told on the telephone.
        Optional.of(parties.client().contact())
                .filter(contact ->
                        contact.email().isPresent() || contact.phone().isPresent())
                .ifPresent(contact -> told.add(notification.apply(contact, Side.CLIENT)));
        told.add(notification.apply(parties.practitioner(), Side.PRACTITIONER));
        return told;
    }
}
