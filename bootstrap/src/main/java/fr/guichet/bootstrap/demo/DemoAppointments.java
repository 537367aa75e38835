package fr.guichet.bootstrap.demo;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.Agendas;
import fr.guichet.application.booking.Appointments;
import fr.guichet.application.booking.BookAppointment;
import fr.guichet.application.booking.NoteAttendance;
import fr.guichet.application.booking.OfferedSlots;
import fr.guichet.application.booking.PublicHolidays;
import fr.guichet.application.notification.Outbox;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Purpose;
import fr.guichet.domain.booking.Service;
import fr.guichet.domain.booking.Slot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A few appointments around today: each is the first slot that is offered some days from now, so that all of them keep the
 * rules on whatever day the demo is first started. Nobody is written to about them.
 */
@Component
@Profile("demo")
final class DemoAppointments {

    private static final Outbox SILENT = notifications -> {};

    private final Agendas agendas;
    private final Appointments appointments;
    private final PublicHolidays holidays;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    DemoAppointments(
            Agendas agendas,
            Appointments appointments,
            PublicHolidays holidays,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.agendas = agendas;
        this.appointments = appointments;
        this.holidays = holidays;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Books them in the transaction that is open.
     *
     * @param trainersLater what the trainer offers after a first appointment
     */
    void book(Actor client, Actor coach, Actor trainer, Service.Id trainersLater) {
        Service.@Nullable Id first = null;
        complete(coach, book(client, coach, first, -14, "Premier échange"));
        complete(trainer, book(client, trainer, first, -8, "Rencontre avec Moka, border collie de 8 mois"));
        book(client, coach, first, 0, "Préparer un entretien");
        book(client, trainer, trainersLater, 5, "Marche en laisse");
        book(client, coach, first, 10, "Faire le point");
    }

    /** Books as if today were so many days from now, where that lies behind us: rules forbid to book the past. */
    private Appointment.Booked book(
            Actor client, Actor practitioner, Service.@Nullable Id service, int daysFromNow, String purpose) {
        var then = Clock.offset(clock, Duration.ofDays(Math.min(daysFromNow, 0)));
        var id = new Practitioner.Id(practitioner.account().value());
        var slot = firstSlot(id, service, clock.instant().plus(Duration.ofDays(daysFromNow)), then);
        var outcome = new BookAppointment(transactions, agendas, appointments, holidays, SILENT, ids, then)
                .handle(new BookAppointment.Command(
                        client, id, slot.time().start(), service, new Purpose(purpose), null, false, null));
        if (outcome instanceof BookAppointment.Outcome.Booked booked) {
            return booked.appointment();
        }
        throw new IllegalStateException("The demo's appointment was refused: " + outcome);
    }

    private Slot firstSlot(Practitioner.Id practitioner, Service.@Nullable Id service, Instant notBefore, Clock then) {
        // A week later at the latest, each of the two is open again.
        var from = notBefore.atZone(ZoneOffset.UTC).toLocalDate();
        var outcome = new OfferedSlots(agendas, holidays, then)
                .handle(new OfferedSlots.Query(practitioner, from, from.plusDays(7), service));
        if (outcome instanceof OfferedSlots.Outcome.Offered offered) {
            return offered.slots().stream()
                    .filter(slot -> !slot.time().start().isBefore(notBefore))
                    .findFirst()
                    .orElseThrow();
        }
        throw new IllegalStateException("The demo's practitioner offers nothing: " + outcome);
    }

    private void complete(Actor practitioner, Appointment.Booked appointment) {
        new NoteAttendance(transactions, appointments, clock)
                .handle(new NoteAttendance.Command(practitioner, appointment.id(), true));
    }
}
