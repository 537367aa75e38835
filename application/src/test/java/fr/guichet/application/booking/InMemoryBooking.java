package fr.guichet.application.booking;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.SequentialIds;
import fr.guichet.application.SettableClock;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.InMemoryAccounts;
import fr.guichet.application.clientfile.InMemoryClientFiles;
import fr.guichet.application.notification.RecordingOutbox;
import fr.guichet.application.practice.InMemoryPractices;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountBuilder;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.practice.PracticeFixtures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * A practice that lives in memory, for tests of those who embed Guichet: people, a clock that stands still, and the use
 * cases of booking. It begins on Thursday 2026-03-05 at 8:00 in Paris.
 */
public final class InMemoryBooking {

    public static final Instant START = Instant.parse("2026-03-05T07:00:00Z");

    private final SettableClock clock = new SettableClock(START);
    private final SequentialIds ids = new SequentialIds();
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final RecordingOutbox outbox = new RecordingOutbox(transactions);
    private final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
    private final InMemoryClientFiles clientFiles = new InMemoryClientFiles(transactions);
    private final InMemoryPractices practices = new InMemoryPractices(transactions, PracticeFixtures.ptitsPas());
    private final InMemoryServices services = new InMemoryServices(transactions);
    private final InMemoryAppointments appointments = new InMemoryAppointments(transactions);
    private final InMemoryAgendas agendas =
            new InMemoryAgendas(transactions, appointments, services, accounts, clientFiles, practices);
    private final InMemoryAppointmentQueries queries =
            new InMemoryAppointmentQueries(appointments, agendas, services, accounts, clientFiles);

    /** Someone who can be booked by the default policy, hours and service. */
    public Practitioner.Id practitioner(String firstName, String lastName) {
        var account = account(firstName, lastName, Role.PRACTITIONER);
        var practitioner = new Practitioner.Id(account.id().value());
        new OpenAgenda(transactions, agendas, services, ids).handle(practitioner);
        return practitioner;
    }

    /** Someone with an account and a client file. */
    public Actor client(String firstName, String lastName) {
        var account = account(firstName, lastName, Role.CLIENT);
        transactions.run(() -> clientFiles.add(ClientFile.open(new ClientFile.Id(ids.next()), account.person())));
        return new Actor(account.id(), Role.CLIENT);
    }

    /** Someone who works for the practice. */
    public Actor staff(String firstName, String lastName) {
        return new Actor(account(firstName, lastName, Role.MANAGER).id(), Role.MANAGER);
    }

    /** The file of someone that {@link #client} made. */
    public ClientFile.Id fileOf(Actor client) {
        return clientFiles.findByAccount(client.account()).orElseThrow().id();
    }

    public BookAppointment bookAppointment() {
        return new BookAppointment(transactions, agendas, appointments, holidays(), outbox, ids, clock);
    }

    public MoveAppointment moveAppointment() {
        return new MoveAppointment(transactions, agendas, appointments, queries, holidays(), outbox, clock);
    }

    public CancelAppointment cancelAppointment() {
        return new CancelAppointment(transactions, agendas, appointments, queries, outbox, clock);
    }

    public OfferedSlots offeredSlots() {
        return new OfferedSlots(agendas, holidays(), clock);
    }

    /** What people were told. */
    public RecordingOutbox outbox() {
        return outbox;
    }

    public SettableClock clock() {
        return clock;
    }

    public InMemoryAppointments appointments() {
        return appointments;
    }

    private Account account(String firstName, String lastName, Role role) {
        var account = AccountBuilder.anAccount()
                .withId(ids.next())
                .withRole(role)
                .named(firstName, lastName)
                .active();
        transactions.run(() -> accounts.add(account));
        return account;
    }

    private static PublicHolidays holidays() {
        return (from, to) -> Set.<LocalDate>of();
    }
}
