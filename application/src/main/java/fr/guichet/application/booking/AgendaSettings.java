package fr.guichet.application.booking;

import fr.guichet.application.notification.Recipient;
import fr.guichet.domain.booking.Absence;
import fr.guichet.domain.booking.Agenda;
import fr.guichet.domain.booking.BookingPolicy;
import fr.guichet.domain.booking.DayException;
import fr.guichet.domain.booking.OpeningHours;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is stored of one agenda, its bookings aside, read at one moment.
 *
 * @param contact how the practitioner is told
 * @param exceptions at least those of the days asked for, in time order
 * @param absences at least those that touch the days asked for, in time order
 * @param services the active ones that the practitioner offers, the first one first
 */
public record AgendaSettings(
        Practitioner.Id practitioner,
        Recipient contact,
        ZoneId zone,
        BookingPolicy policy,
        OpeningHours hours,
        List<DayException> exceptions,
        List<Absence> absences,
        List<Service> services) {

    public AgendaSettings {
        exceptions = List.copyOf(exceptions);
        absences = List.copyOf(absences);
        services = List.copyOf(services);
    }

    /** The domain's agenda, which can be asked about days from one to another, both included. */
    Agenda agenda(PublicHolidays holidays, LocalDate from, LocalDate to) {
        return new Agenda(practitioner, zone, policy, hours, exceptions, absences, holidays.between(from, to));
    }

    AgendaSettings with(List<DayException> otherExceptions, List<Absence> otherAbsences) {
        return new AgendaSettings(practitioner, contact, zone, policy, hours, otherExceptions, otherAbsences, services);
    }

    /** The named service, or without a name the first (spec B3). */
    Optional<Service> service(Service.@Nullable Id named) {
        return services.stream()
                .filter(service -> named == null || service.id().equals(named))
                .findFirst();
    }
}
