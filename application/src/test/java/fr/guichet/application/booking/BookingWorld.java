package fr.guichet.application.booking;

import static fr.guichet.domain.booking.BookingFixtures.at;

import fr.guichet.application.Ids;
import fr.guichet.application.SettableClock;
import fr.guichet.application.Transactions;
import fr.guichet.application.account.Actor;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Outbox;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountBuilder;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A practice in which the suites of booking, and the tests of those who embed Guichet, book: people, a clock that stands
 * still, the use cases. It begins on Thursday 2026-03-05 at 8:00 in Paris.
 */
public abstract class BookingWorld {

    public static final Instant START = at("2026-03-05T08:00");

    private final SettableClock clock = new SettableClock(START);
    private final Set<LocalDate> holidays = new HashSet<>();

    public abstract Ids ids();

    public abstract Transactions transactions();

    public abstract Agendas agendas();

    public abstract PractitionerProfiles profiles();

    public abstract Appointments appointments();

    public abstract IdempotencyKeys keys();

    public abstract AppointmentQueries queries();

    public abstract CalendarEntries calendarEntries();

    public abstract CalendarFeeds calendarFeeds();

    public abstract Services services();

    public abstract Outbox outbox();

    public abstract Practices practices();

    /** What people were told, in order. */
    public abstract List<Notification> told();

    /** Stores someone who has an account. */
    protected abstract void add(Account account);

    /** Stores a client file. */
    protected abstract void add(ClientFile file);

    /** Whoever has the account gets in no more. */
    protected abstract void suspend(Account.Id account);

    /** The file of someone that {@link #client} made. */
    public abstract ClientFile.Id fileOf(Actor client);

    public final SettableClock clock() {
        return clock;
    }

    /** Someone who can be booked by the default policy and hours for a session of 45 minutes. */
    public final Practitioner.Id practitioner(String firstName, String lastName) {
        var practitioner = new Practitioner.Id(
                account(firstName, lastName, Role.PRACTITIONER).id().value());
        new OpenAgenda(transactions(), agendas(), services(), ids()).handle(practitioner);
        return practitioner;
    }

    /** Someone with an account and a client file. */
    public final Actor client(String firstName, String lastName) {
        var account = account(firstName, lastName, Role.CLIENT);
        transactions().run(() -> add(ClientFile.open(new ClientFile.Id(ids().next()), account.person())));
        return new Actor(account.id(), Role.CLIENT);
    }

    /** Someone who works for the practice. */
    public final Actor staff() {
        return new Actor(account("Lucas", "MOREAU", Role.MANAGER).id(), Role.MANAGER);
    }

    /** Makes a day a public holiday. */
    public final void holiday(String day) {
        holidays.add(LocalDate.parse(day));
    }

    /** Nobody can book them any more. */
    public final void leave(Practitioner.Id practitioner) {
        transactions().run(() -> suspend(new Account.Id(practitioner.value())));
    }

    /** Books the first service at that time of Paris; must succeed. */
    public final Appointment.Booked booked(Actor client, Practitioner.Id practitioner, String parisTime) {
        var outcome = bookAppointment().handle(BookAppointment.Command.of(client, practitioner, at(parisTime)));
        if (outcome instanceof BookAppointment.Outcome.Booked done) {
            return done.appointment();
        }
        throw new AssertionError(outcome);
    }

    /** The first service of the practitioner. */
    public final Service serviceOf(Practitioner.Id practitioner) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return agendas()
                .settings(practitioner, today, today)
                .orElseThrow()
                .services()
                .getFirst();
    }

    public final BookAppointment bookAppointment() {
        return new BookAppointment(transactions(), agendas(), appointments(), holidays(), outbox(), ids(), clock);
    }

    public final MoveAppointment moveAppointment() {
        return new MoveAppointment(transactions(), agendas(), appointments(), queries(), holidays(), outbox(), clock);
    }

    public final CancelAppointment cancelAppointment() {
        return new CancelAppointment(transactions(), agendas(), appointments(), queries(), outbox(), clock);
    }

    public final OfferedSlots offeredSlots() {
        return new OfferedSlots(agendas(), holidays(), clock);
    }

    public final ExplainDay explainDay() {
        return new ExplainDay(agendas(), holidays(), clock);
    }

    public final ViewOpenHours viewOpenHours() {
        return new ViewOpenHours(agendas(), holidays());
    }

    public final PreviewAgendaChange previewAgendaChange() {
        return new PreviewAgendaChange(agendas(), holidays(), practices(), clock);
    }

    public final AddAbsence addAbsence() {
        return new AddAbsence(transactions(), agendas(), queries(), holidays(), outbox(), ids(), clock);
    }

    public final RemoveAbsence removeAbsence() {
        return new RemoveAbsence(transactions(), agendas(), queries(), holidays(), outbox(), clock);
    }

    public final AddException addException() {
        return new AddException(transactions(), agendas(), queries(), holidays(), outbox(), ids(), clock);
    }

    public final RemoveException removeException() {
        return new RemoveException(transactions(), agendas(), queries(), holidays(), outbox(), clock);
    }

    public final ChangeOpeningHours changeOpeningHours() {
        return new ChangeOpeningHours(transactions(), agendas(), queries(), holidays(), outbox(), clock);
    }

    public final ChangePolicy changePolicy() {
        return new ChangePolicy(transactions(), agendas(), queries(), holidays(), outbox(), clock);
    }

    final PublicHolidays holidays() {
        return (from, to) -> {
            var between = new HashSet<>(holidays);
            between.removeIf(day -> day.isBefore(from) || day.isAfter(to));
            return between;
        };
    }

    private Account account(String firstName, String lastName, Role role) {
        var account = AccountBuilder.anAccount()
                .withId(ids().next())
                .withRole(role)
                .named(firstName, lastName)
                .active();
        transactions().run(() -> add(account));
        return account;
    }
}
