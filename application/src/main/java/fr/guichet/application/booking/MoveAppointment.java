package fr.guichet.application.booking;

import fr.guichet.application.StaleVersion;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.notification.Outbox;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.BookedTimes;
import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.domain.booking.BookingRequest;
import fr.guichet.domain.booking.ChangeRejection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Gives an appointment another start; it stays the same appointment and lasts as long (spec B7, B8). */
@UseCase
public final class MoveAppointment {

    private final Transactions transactions;
    private final Agendas agendas;
    private final Appointments appointments;
    private final AppointmentQueries queries;
    private final PublicHolidays holidays;
    private final Outbox outbox;
    private final Clock clock;

    public MoveAppointment(
            Transactions transactions,
            Agendas agendas,
            Appointments appointments,
            AppointmentQueries queries,
            PublicHolidays holidays,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.agendas = agendas;
        this.appointments = appointments;
        this.queries = queries;
        this.holidays = holidays;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What is wished for.
     *
     * @param outsideRules for staff alone (spec B8)
     */
    public record Command(Actor actor, Appointment.Id appointment, Instant start, boolean outsideRules) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** It now has that start, or had it already. */
        record Moved(Appointment.Booked appointment) implements Outcome {}

        /** The new time cannot be booked. */
        record Refused(BookingRejection rejection) implements Outcome {}

        /** The appointment cannot be moved any more. */
        record NotPossible(ChangeRejection rejection) implements Outcome {}

        /** Only staff move outside the rules. */
        record NotAllowed() implements Outcome {}

        /** There is none, or it is somebody else's. */
        record NotFound() implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (command.outsideRules() && !command.actor().role().isStaff()) {
            return new Outcome.NotAllowed();
        }
        return Races.decide(transactions, () -> decide(command), Outcome.Refused::new);
    }

    private Outcome decide(Command command) {
        var seen = appointments.find(command.appointment());
        var parties = queries.parties(command.appointment());
        if (seen.isEmpty()
                || parties.isEmpty()
                || !Ownership.mayChange(command.actor(), parties.get().client())) {
            return new Outcome.NotFound();
        }
        Instant now = clock.instant();
        // First the names, then the row, as whoever books, joins or erases: nobody waits for each other in a circle.
        var reading = agendas.lockForBooking(new BookingQuestion(
                seen.get().practitioner(),
                Optional.of(seen.get().client()),
                command.actor().account(),
                command.start(),
                now,
                Optional.empty()));
        var appointment = appointments.lock(command.appointment());
        if (appointment.isEmpty()
                || !appointment.get().client().equals(seen.get().client())) {
            // Meanwhile the client's files were joined, or all of it was erased.
            throw new StaleVersion(command.appointment());
        }
        if (!(appointment.get() instanceof Appointment.Booked booked)) {
            return new Outcome.NotPossible(
                    new ChangeRejection.WrongState(appointment.get().status()));
        }
        if (reading.agenda().isEmpty()) {
            return new Outcome.NotPossible(new ChangeRejection.PractitionerGone());
        }
        var agenda = reading.agenda().get();
        var policy = agenda.settings().policy();
        if (!command.actor().role().isStaff()) {
            var tooLate = policy.refuseChangeByClient(booked, now);
            if (tooLate.isPresent()) {
                return new Outcome.NotPossible(tooLate.get());
            }
        }
        if (command.start().equals(booked.time().start())) {
            return new Outcome.Moved(booked);
        }

        var day = LocalDate.ofInstant(command.start(), agenda.settings().zone());
        var request = BookingRequest.at(command.start(), booked.time().length())
                .outsideRules(command.outsideRules())
                .moving(booked.id());
        var refusal = agenda.settings()
                .agenda(holidays, day, day)
                .refuse(request, BookedTimes.of(agenda.booked()), reading.diary(), now);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var moved = booked.moveTo(
                request.time(),
                policy.gap(),
                command.outsideRules(),
                command.actor().account(),
                now);
        appointments.update(moved);
        outbox.addAll(AppointmentMessages.moved(moved, parties.get(), booked.time()));
        return new Outcome.Moved(moved);
    }
}
