package fr.guichet.application.booking;

import fr.guichet.domain.booking.OpeningRange;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a service cannot be offered as it is. */
final class ServiceRules {

    private ServiceRules() {}

    /** The first objection; today is the practice's or a day off it. */
    static Optional<ServiceOutcome> judge(Service service, Agendas agendas, LocalDate today) {
        return service.offeredBy().stream()
                .flatMap(practitioner -> judge(service, practitioner, agendas, today).stream())
                .findFirst();
    }

    private static Optional<ServiceOutcome> judge(
            Service service, Practitioner.Id practitioner, Agendas agendas, LocalDate today) {
        var settings = agendas.settings(practitioner, today, Agendas.LAST_DAY);
        if (settings.isEmpty()) {
            return Optional.of(new ServiceOutcome.UnknownPractitioner(practitioner));
        }
        List<OpeningRange> ranges = ranges(settings.get());
        var fits = ranges.isEmpty()
                || ranges.stream().anyMatch(range -> range.length().compareTo(service.duration()) >= 0);
        return fits ? Optional.empty() : Optional.of(new ServiceOutcome.FitsNowhere(practitioner));
    }

    private static List<OpeningRange> ranges(AgendaSettings settings) {
        return Stream.concat(
                        settings.hours().periods().stream().flatMap(period -> period.days().values().stream()),
                        settings.exceptions().stream().map(exception -> exception.ranges()))
                .flatMap(List::stream)
                .toList();
    }
}
