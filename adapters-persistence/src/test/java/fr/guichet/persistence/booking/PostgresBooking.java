package fr.guichet.persistence.booking;

import static fr.guichet.persistence.jooq.Tables.ACCOUNT;
import static fr.guichet.persistence.jooq.Tables.CLIENT_FILE;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.guichet.application.Ids;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.Transactions;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.Agendas;
import fr.guichet.application.booking.AppointmentQueries;
import fr.guichet.application.booking.Appointments;
import fr.guichet.application.booking.BookingWorld;
import fr.guichet.application.booking.CalendarEntries;
import fr.guichet.application.booking.CalendarFeeds;
import fr.guichet.application.booking.IdempotencyKeys;
import fr.guichet.application.booking.PractitionerProfiles;
import fr.guichet.application.booking.Services;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Outbox;
import fr.guichet.application.practice.InMemoryPractices;
import fr.guichet.application.practice.Practices;
import fr.guichet.application.privacy.TurningSecretBox;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.practice.Practice;
import fr.guichet.domain.practice.PracticeFixtures;
import fr.guichet.domain.practice.PracticeOptions;
import fr.guichet.persistence.PostgresTestDatabase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A practice whose bookings are on PostgreSQL. */
final class PostgresBooking extends BookingWorld {

    private final PostgresTestDatabase database;
    private final List<Notification> told = new CopyOnWriteArrayList<>();
    private final InMemoryTransactions memory = new InMemoryTransactions();
    private final InMemoryPractices practices = new InMemoryPractices(memory, PracticeFixtures.ptitsPas());

    PostgresBooking(PostgresTestDatabase database) {
        this.database = database;
    }

    @Override
    public Ids ids() {
        return UuidCreator::getTimeOrderedEpoch;
    }

    @Override
    public Transactions transactions() {
        return database.transactions();
    }

    @Override
    public Agendas agendas() {
        return new JooqAgendas(database.dsl());
    }

    @Override
    public PractitionerProfiles profiles() {
        return new JooqPractitionerProfiles(database.dsl());
    }

    @Override
    public Appointments appointments() {
        return new JooqAppointments(database.dsl());
    }

    @Override
    public IdempotencyKeys keys() {
        return new JooqAppointments(database.dsl());
    }

    @Override
    public AppointmentQueries queries() {
        return new JooqAppointmentQueries(database.dsl());
    }

    @Override
    public CalendarEntries calendarEntries() {
        return new JooqCalendarEntries(database.dsl());
    }

    @Override
    public CalendarFeeds calendarFeeds() {
        return new JooqCalendarFeeds(database.dsl(), new TurningSecretBox());
    }

    @Override
    public Services services() {
        return new JooqServices(database.dsl());
    }

    @Override
    public Outbox outbox() {
        return notifications ->
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        told.addAll(notifications);
                    }
                });
    }

    @Override
    public Practices practices() {
        return practices;
    }

    @Override
    public List<Notification> told() {
        return List.copyOf(told);
    }

    @Override
    protected void add(Account account) {
        var person = account.person();
        database.dsl()
                .insertInto(ACCOUNT)
                .set(ACCOUNT.ID, person.id().value())
                .set(ACCOUNT.ROLE, person.role().name())
                .set(ACCOUNT.STATUS, account.status().name())
                .set(ACCOUNT.EMAIL, person.email().value())
                .set(ACCOUNT.FIRST_NAME, person.name().first())
                .set(ACCOUNT.LAST_NAME, person.name().last())
                .set(ACCOUNT.PHONE, person.phone().map(PhoneNumber::e164).orElse(null))
                .set(ACCOUNT.CREATED_AT, person.createdAt())
                .set(ACCOUNT.VERSION, 0L)
                .execute();
    }

    @Override
    protected void add(ClientFile file) {
        database.dsl()
                .insertInto(CLIENT_FILE)
                .set(CLIENT_FILE.ID, file.id().value())
                .set(
                        CLIENT_FILE.ACCOUNT_ID,
                        file.account().map(Account.Id::value).orElse(null))
                .set(CLIENT_FILE.STATUS, "PRELIMINARY")
                .set(CLIENT_FILE.FIRST_NAME, file.name().first())
                .set(CLIENT_FILE.LAST_NAME, file.name().last())
                .set(CLIENT_FILE.EMAIL, file.email().map(it -> it.value()).orElse(null))
                .set(CLIENT_FILE.PHONE, file.phone().map(PhoneNumber::e164).orElse(null))
                .set(CLIENT_FILE.CREATED_AT, file.createdAt())
                .set(CLIENT_FILE.VERSION, 0L)
                .execute();
    }

    @Override
    protected void suspend(Account.Id account) {
        database.dsl()
                .update(ACCOUNT)
                .set(ACCOUNT.STATUS, "SUSPENDED")
                .where(ACCOUNT.ID.eq(account.value()))
                .execute();
    }

    /** From now on clients are reminded that long before; 0 is never. */
    void remindHoursBefore(int hours) {
        var now = practices.current();
        var options = now.options();
        memory.run(() -> practices.update(new Practice(
                now.name(),
                now.zone(),
                now.contact(),
                now.sender(),
                now.tagline(),
                now.website(),
                now.channel(),
                new PracticeOptions(
                        options.childPhotoRequired(),
                        options.childminderPhotoRequired(),
                        options.presentationRequired(),
                        options.clientAccess(),
                        options.tellsOfShared(),
                        hours),
                now.version())));
    }

    @Override
    public ClientFile.Id fileOf(Actor client) {
        return new ClientFile.Id(database.dsl()
                .select(CLIENT_FILE.ID)
                .from(CLIENT_FILE)
                .where(CLIENT_FILE.ACCOUNT_ID.eq(client.account().value()))
                .fetchSingle(CLIENT_FILE.ID));
    }
}
