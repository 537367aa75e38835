package fr.guichet.application.booking;

import fr.guichet.application.Ids;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.SequentialIds;
import fr.guichet.application.Transactions;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.InMemoryAccounts;
import fr.guichet.application.clientfile.InMemoryClientFiles;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Outbox;
import fr.guichet.application.notification.RecordingOutbox;
import fr.guichet.application.practice.InMemoryPractices;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.practice.PracticeFixtures;
import java.util.List;

/** A practice that lives in memory and needs nothing but a JDK. */
public final class InMemoryBooking extends BookingWorld {

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
    private final InMemoryCalendarEntries calendarEntries = new InMemoryCalendarEntries(appointments, queries);
    private final InMemoryCalendarFeeds calendarFeeds = new InMemoryCalendarFeeds(transactions);

    @Override
    public Ids ids() {
        return ids;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public Agendas agendas() {
        return agendas;
    }

    @Override
    public PractitionerProfiles profiles() {
        return agendas;
    }

    @Override
    public Appointments appointments() {
        return appointments;
    }

    @Override
    public IdempotencyKeys keys() {
        return appointments;
    }

    @Override
    public AppointmentQueries queries() {
        return queries;
    }

    @Override
    public CalendarEntries calendarEntries() {
        return calendarEntries;
    }

    @Override
    public CalendarFeeds calendarFeeds() {
        return calendarFeeds;
    }

    public InMemoryAccounts accounts() {
        return accounts;
    }

    @Override
    public Services services() {
        return services;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Practices practices() {
        return practices;
    }

    @Override
    public List<Notification> told() {
        return outbox.told();
    }

    @Override
    protected void add(Account account) {
        accounts.add(account);
    }

    @Override
    protected void add(ClientFile file) {
        clientFiles.add(file);
    }

    @Override
    protected void suspend(Account.Id account) {
        var stored = accounts.find(account).orElseThrow();
        accounts.update(new Account.Suspended(stored.person(), stored.version()));
    }

    @Override
    public ClientFile.Id fileOf(Actor client) {
        return clientFiles.findByAccount(client.account()).orElseThrow().id();
    }
}
