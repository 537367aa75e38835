package fr.guichet.application.privacy;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.account.InMemoryAccounts;
import fr.guichet.application.account.InMemoryTermsAcceptances;
import fr.guichet.application.booking.AppointmentQueries;
import fr.guichet.application.booking.CancelUpcoming;
import fr.guichet.application.booking.InMemoryAgendas;
import fr.guichet.application.booking.InMemoryAppointmentQueries;
import fr.guichet.application.booking.InMemoryAppointments;
import fr.guichet.application.booking.InMemoryServices;
import fr.guichet.application.clientfile.InMemoryClientFiles;
import fr.guichet.application.notification.RecordingOutbox;
import fr.guichet.application.practice.InMemoryPractices;
import fr.guichet.application.registration.FamilyRecords;
import fr.guichet.application.registration.InMemoryChildminders;
import fr.guichet.application.registration.InMemoryDecisions;
import fr.guichet.application.registration.InMemoryFamilies;
import fr.guichet.application.registration.InMemoryRegistrationFiles;
import fr.guichet.application.registration.IncompleteRegistrations;
import fr.guichet.domain.practice.PracticeFixtures;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Erasure over stores in memory, with the journal that a test may look at or break. */
public final class InMemoryErasure {

    public final InMemoryFamilies families;
    public final JournalInMemory journal = new JournalInMemory();
    public final ErasuresInMemory erasures = new ErasuresInMemory();
    /** What happens while an erasure waits for its turn. */
    public Runnable meanwhile = () -> {};

    private final InMemoryAccounts accounts;
    private final InMemoryClientFiles files;
    private final AppointmentQueries queries;
    private final PersonEraser eraser;
    private final InMemoryTransactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    public InMemoryErasure(
            InMemoryTransactions transactions,
            InMemoryAccounts accounts,
            InMemoryClientFiles files,
            AuditTrail audit,
            Clock clock) {
        var practices = new InMemoryPractices(transactions, PracticeFixtures.ptitsPas());
        var services = new InMemoryServices(transactions);
        var appointments = new InMemoryAppointments(transactions);
        var agendas = new InMemoryAgendas(transactions, appointments, services, accounts, files, practices);
        this.queries = new InMemoryAppointmentQueries(appointments, agendas, services, accounts, files);
        this.families = new InMemoryFamilies(transactions);
        this.accounts = accounts;
        this.files = files;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.eraser = new PersonEraser(
                accounts,
                files,
                families,
                held -> meanwhile.run(),
                new CancelUpcoming(transactions, appointments, queries, new RecordingOutbox(transactions), clock),
                List.of(new FamilyRecords(families)),
                erasures,
                journal,
                audit,
                UUID::randomUUID,
                transactions);
    }

    public EraseAccount eraseAccount() {
        return new EraseAccount(eraser, accounts, queries, clock);
    }

    public EraseClientFile eraseClientFile() {
        return new EraseClientFile(eraser, eraseAccount(), files, clock);
    }

    /** The nightly job, of whom that port finds and of those records. */
    public ApplyRetention applyRetention(OldPeople oldPeople, ExpiringRecords... records) {
        var nobody = new InMemoryRegistrationFiles(
                new InMemoryAccounts(transactions),
                families,
                new InMemoryChildminders(transactions),
                new InMemoryDecisions(transactions),
                new InMemoryTermsAcceptances(transactions));
        return new ApplyRetention(
                Retention.DEFAULT,
                eraser,
                oldPeople,
                new IncompleteRegistrations(nobody, new InMemoryPractices(transactions, PracticeFixtures.ptitsPas())),
                List.of(records),
                audit,
                UUID::randomUUID,
                transactions,
                clock);
    }

    public RepeatErasures repeatErasures() {
        return new RepeatErasures(eraser, erasures, journal, accounts, files, transactions, clock);
    }

    /** Not in the transaction: a test says itself what the database forgot. */
    public static final class ErasuresInMemory implements Erasures {

        public final List<Erasure> rows = new ArrayList<>();

        @Override
        public void add(Erasure erasure) {
            rows.add(erasure);
        }

        @Override
        public boolean contains(UUID erasure) {
            return rows.stream().anyMatch(row -> row.id().equals(erasure));
        }

        @Override
        public List<Erasure> all() {
            return List.copyOf(rows);
        }
    }

    /** A journal that forgets with the program. */
    public static final class JournalInMemory implements ErasureJournal {

        public final List<Erasure> lines = new ArrayList<>();
        public boolean diskIsFull;

        @Override
        public void append(Erasure erasure) {
            if (diskIsFull) {
                throw new IllegalStateException("the disk is full");
            }
            lines.add(erasure);
        }

        @Override
        public void withdraw(UUID erasure) {
            lines.removeIf(line -> line.id().equals(erasure));
        }

        @Override
        public List<Erasure> entries() {
            return List.copyOf(lines);
        }
    }
}
