package fr.guichet.application.booking;

import fr.guichet.domain.booking.DayException;
import fr.guichet.domain.booking.OpeningHours;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a service cannot be offered as it is. */
final class ServiceRules {

    private ServiceRules() {}

    /** The first objection. */
    static Optional<ServiceOutcome> judge(Service service, Agendas agendas, Instant now) {
        return service.offeredBy().stream()
                .flatMap(practitioner -> judge(service, practitioner, agendas, now).stream())
                .findFirst();
    }

    /** Whether it can ever be booked from today on; nobody who is closed altogether is asked to open for it. */
    static boolean fits(Service service, OpeningHours hours, List<DayException> exceptions, LocalDate today) {
        var ranges = Stream.concat(
                        hours.countingFrom(today).stream().flatMap(period -> period.days().values().stream()),
                        exceptions.stream()
                                .filter(exception -> !exception.day().isBefore(today))
                                .map(DayException::ranges))
                .flatMap(List::stream)
                .toList();
        return ranges.isEmpty()
                || ranges.stream().anyMatch(range -> range.length().compareTo(service.duration()) >= 0);
    }

    private static Optional<ServiceOutcome> judge(
            Service service, Practitioner.Id practitioner, Agendas agendas, Instant now) {
        // Zones are at most a day away from UTC's date.
        var yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        var settings = agendas.settings(practitioner, yesterday, Agendas.LAST_DAY);
        if (settings.isEmpty()) {
            return Optional.of(new ServiceOutcome.UnknownPractitioner(practitioner));
        }
        var today = LocalDate.ofInstant(now, settings.get().zone());
        return fits(service, settings.get().hours(), settings.get().exceptions(), today)
                ? Optional.empty()
                : Optional.of(new ServiceOutcome.FitsNowhere(practitioner));
    }
}
