package fr.guichet.application.booking;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.notification.Outbox;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.AppointmentEvent;
import fr.guichet.domain.booking.BookedTimes;
import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.domain.booking.BookingRequest;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Purpose;
import fr.guichet.domain.booking.Service;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Books an appointment for oneself or, as staff, for a client, and tells both sides (spec B2 to B10). */
@UseCase
public final class BookAppointment {

    private final Transactions transactions;
    private final Agendas agendas;
    private final Appointments appointments;
    private final PublicHolidays holidays;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    public BookAppointment(
            Transactions transactions,
            Agendas agendas,
            Appointments appointments,
            PublicHolidays holidays,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.agendas = agendas;
        this.appointments = appointments;
        this.holidays = holidays;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is wished for.
     *
     * @param service without it, the practitioner's first (spec B3)
     * @param client without it, the actor's own file; another's is for staff to name
     * @param outsideRules for staff alone (spec B8)
     * @param key with it, asking again gives the same answer (spec B9); it belongs to the actor
     */
    public record Command(
            Actor actor,
            Practitioner.Id practitioner,
            Instant start,
            Service.@Nullable Id service,
            @Nullable Purpose purpose,
            ClientFile.@Nullable Id client,
            boolean outsideRules,
            @Nullable IdempotencyKey key) {

        /** The actor's own appointment for the practitioner's first service. */
        public static Command of(Actor actor, Practitioner.Id practitioner, Instant start) {
            return new Command(actor, practitioner, start, null, null, null, false, null);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** Booked, now or when the same key was first used: as it was then. */
        record Booked(Appointment.Booked appointment) implements Outcome {}

        record Refused(BookingRejection rejection) implements Outcome {}

        /** Refused when the same key was first used; whether it would be now is for another key to find out. */
        record RefusedBefore(BookingRejection.Reason reason) implements Outcome {}

        /** Only staff book for others or outside the rules. */
        record NotAllowed() implements Outcome {}

        record UnknownPractitioner() implements Outcome {}

        /** There is no such service, or this practitioner does not offer it. */
        record UnknownService() implements Outcome {}

        record UnknownClient() implements Outcome {}

        /** The actor has no client file and named none. */
        record NoClientNamed() implements Outcome {}

        /** The key was used for something else. */
        record KeyReused() implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (command.key() != null
                && !command.key().owner().equals(command.actor().account())) {
            throw new IllegalArgumentException("A key belongs to whoever asks");
        }
        if (command.outsideRules() && !command.actor().role().isStaff()) {
            return new Outcome.NotAllowed();
        }
        return Races.decide(transactions, () -> decide(command), Outcome.Refused::new);
    }

    private Outcome decide(Command command) {
        Instant now = clock.instant();
        boolean staff = command.actor().role().isStaff();
        var reading = agendas.lockForBooking(new BookingQuestion(
                command.practitioner(),
                staff ? Optional.ofNullable(command.client()) : Optional.empty(),
                command.actor().account(),
                command.start(),
                now,
                Optional.ofNullable(command.key())));

        if (!staff && isSomebodyElse(command, reading)) {
            return new Outcome.NotAllowed();
        }
        if (reading.earlier().isPresent()) {
            return again(command, reading.earlier().get());
        }
        if (reading.agenda().isEmpty()) {
            return new Outcome.UnknownPractitioner();
        }
        var settings = reading.agenda().get().settings();
        var service = settings.service(command.service());
        if (service.isEmpty()) {
            return new Outcome.UnknownService();
        }
        if (reading.client().isEmpty()) {
            return command.client() == null ? new Outcome.NoClientNamed() : new Outcome.UnknownClient();
        }
        var client = reading.client().get();

        var day = LocalDate.ofInstant(command.start(), settings.zone());
        var request =
                BookingRequest.at(command.start(), service.get().duration()).outsideRules(command.outsideRules());
        var taken = BookedTimes.of(reading.agenda().get().booked());
        return settings.agenda(holidays, day, day)
                .refuse(request, taken, reading.diary(), now)
                .map(rejection -> refuse(command, rejection, now))
                .orElseGet(() -> book(command, settings, service.get(), client, request, now));
    }

    private static boolean isSomebodyElse(Command command, BookingReading reading) {
        return command.client() != null
                && !reading.client().map(BookingClient::id).equals(Optional.of(command.client()));
    }

    private Outcome book(
            Command command,
            AgendaSettings settings,
            Service service,
            BookingClient client,
            BookingRequest request,
            Instant now) {
        var appointment = Appointment.book(
                new Appointment.Id(ids.next()),
                command.practitioner(),
                client.id(),
                service.id(),
                request.time(),
                settings.policy().gap(),
                Optional.ofNullable(command.purpose()),
                command.outsideRules(),
                command.actor().account(),
                now);
        appointments.add(appointment, Optional.ofNullable(command.key()));
        outbox.addAll(AppointmentMessages.booked(
                appointment, new AppointmentParties(settings.contact(), client, service.name())));
        return new Outcome.Booked(appointment);
    }

    /**
     * A refusal is an answer, and kept under its key as a booking is.
     *
     * @see <a href="../../../../../../../../docs/decisions/0012-refusals-are-kept-under-their-key.md">why</a>
     */
    private Outcome refuse(Command command, BookingRejection rejection, Instant now) {
        var key = command.key();
        if (key != null) {
            appointments.addRefusal(key, rejection.reason(), now);
        }
        return new Outcome.Refused(rejection);
    }

    private Outcome again(Command command, BookingReading.KeyedAnswer earlier) {
        var key = command.key();
        if (key == null || !key.digest().equals(earlier.digest())) {
            return new Outcome.KeyReused();
        }
        return switch (earlier) {
            case BookingReading.KeyedAnswer.Refused refused -> new Outcome.RefusedBefore(refused.reason());
            case BookingReading.KeyedAnswer.Booked booked ->
                appointments
                        .find(booked.appointment())
                        .<Outcome>map(appointment -> new Outcome.Booked(asBooked(appointment)))
                        .orElseThrow(() -> new IllegalStateException("a key without its appointment"));
        };
    }

    /** The appointment as the first answer showed it, whatever became of it. */
    private static Appointment.Booked asBooked(Appointment appointment) {
        if (!(appointment.history().getFirst() instanceof AppointmentEvent.WasBooked first)) {
            throw new IllegalStateException("a history that does not begin with the booking");
        }
        var now = appointment.details();
        return new Appointment.Booked(new Appointment.Details(
                now.id(),
                now.practitioner(),
                now.client(),
                now.service(),
                first.time(),
                now.gap(),
                now.purpose(),
                now.bookedBy(),
                0,
                0,
                List.of(first)));
    }
}
