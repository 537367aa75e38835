package fr.guichet.bootstrap.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import fr.guichet.application.Ids;
import fr.guichet.application.booking.Agendas;
import fr.guichet.application.booking.Services;
import fr.guichet.domain.booking.BookingPolicy;
import fr.guichet.domain.booking.OpeningHours;
import fr.guichet.domain.booking.OpeningRange;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import fr.guichet.domain.booking.WeeklyHours;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** When the two practitioners can be booked, and what for. */
@Component
@Profile("demo")
final class DemoAgendas {

    static final BookingPolicy TRAINERS_POLICY = new BookingPolicy(
            Duration.ofMinutes(15),
            Optional.empty(),
            BookingPolicy.DEFAULT.horizonDays(),
            BookingPolicy.DEFAULT.minimumNotice(),
            BookingPolicy.DEFAULT.changeLimit(),
            BookingPolicy.DEFAULT.maxUpcoming(),
            false);
    static final OpeningHours TRAINERS_HOURS = new OpeningHours(List.of(WeeklyHours.from(
            LocalDate.EPOCH,
            List.of(
                    new OpeningRange(LocalTime.of(9, 0), LocalTime.of(12, 30)),
                    new OpeningRange(LocalTime.of(14, 0), LocalTime.of(18, 30))),
            TUESDAY,
            WEDNESDAY,
            THURSDAY,
            FRIDAY,
            SATURDAY)));

    private final Agendas agendas;
    private final Services services;
    private final Ids ids;

    DemoAgendas(Agendas agendas, Services services, Ids ids) {
        this.agendas = agendas;
        this.services = services;
        this.ids = ids;
    }

    void openCoachs(Practitioner.Id coach) {
        agendas.open(coach, BookingPolicy.DEFAULT, OpeningHours.DEFAULT);
        offer(coach, "Séance de coaching", Service.DEFAULT_DURATION, 1);
    }

    /** Tells what the trainer offers after a first appointment. */
    Service.Id openTrainers(Practitioner.Id trainer) {
        agendas.open(trainer, TRAINERS_POLICY, TRAINERS_HOURS);
        offer(trainer, "Premier rendez-vous", Duration.ofMinutes(90), 2);
        return offer(trainer, "Séance d’éducation canine", Duration.ofMinutes(60), 3);
    }

    private Service.Id offer(Practitioner.Id by, String name, Duration duration, int position) {
        var service = new Service(new Service.Id(ids.next()), Set.of(by), name, duration, true, position, 0);
        services.add(service);
        return service.id();
    }
}
