package fr.guichet.application.privacy;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.booking.BookingHolds;
import fr.guichet.application.booking.CancelUpcoming;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.application.registration.Families;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.booking.CancellationReason;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.registration.Family;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Erases people, one way for all who ask for it (spec section 6): the one place that knows the order of things.
 *
 * <p>The journal outside of the database is written last and through to the disk, before the database commits: whoever is
 * answered that somebody is erased can rely on it also when a backup is restored.
 */
public final class PersonEraser {

    private static final CancellationReason REASON = new CancellationReason("Les données du client ont été effacées.");

    private final Accounts accounts;
    private final ClientFiles files;
    private final Families families;
    private final BookingHolds holds;
    private final CancelUpcoming cancelUpcoming;
    private final List<PersonalRecords> records;
    private final Erasures erasures;
    private final ErasureJournal journal;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final Transactions transactions;

    public PersonEraser(
            Accounts accounts,
            ClientFiles files,
            Families families,
            BookingHolds holds,
            CancelUpcoming cancelUpcoming,
            List<PersonalRecords> records,
            Erasures erasures,
            ErasureJournal journal,
            AuditTrail auditTrail,
            Ids ids,
            Transactions transactions) {
        this.accounts = accounts;
        this.files = files;
        this.families = families;
        this.holds = holds;
        this.cancelUpcoming = cancelUpcoming;
        this.records = List.copyOf(records);
        this.erasures = erasures;
        this.journal = journal;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.transactions = transactions;
    }

    /** Erases in the transaction that {@link #inTransaction} opened. */
    @FunctionalInterface
    interface Erasing {

        ErasureReport erase(DataSubject subject, Account.Id by, AuditedAction action, Instant now);
    }

    /** Runs the work in one transaction; what it erased stays erased once this returns, whatever backup is restored. */
    <T> T inTransaction(Function<Erasing, T> work) {
        var written = new ArrayList<Erasure>();
        try {
            return transactions.inTransaction(
                    () -> work.apply((subject, by, action, now) -> erase(subject, by, action, now, written)));
        } catch (RuntimeException failed) {
            written.forEach(this::withdrawUnlessDone);
            throw failed;
        }
    }

    /** Where nobody can say whether the commit came about, the journal stands: the next start makes it true. */
    private void withdrawUnlessDone(Erasure erasure) {
        try {
            if (!erasures.contains(erasure.id())) {
                journal.withdraw(erasure.id());
            }
        } catch (RuntimeException unknown) {
            // The database is away, and the failure that led here is the one to be told.
        }
    }

    /** Waits for all who write about the person, and keeps them out until the transaction ends. */
    Optional<Held> hold(Account.Id account) {
        holds.hold(Stream.concat(
                        Stream.of(account.value()),
                        files.findByAccount(account).map(file -> file.id().value()).stream())
                .collect(Collectors.toSet()));
        // As decisions lock them: both parents, in one order.
        families.findByAccount(account).map(Family::accounts).orElse(List.of(account)).stream()
                .map(Account.Id::value)
                .sorted()
                .map(Account.Id::new)
                .forEach(accounts::lock);
        return accounts.find(account)
                .map(found -> new Held(
                        found,
                        new DataSubject(
                                Optional.of(account),
                                files.findByAccount(account).map(ClientFile::id))));
    }

    /** The file, if it is still there once nobody books for it. */
    Optional<ClientFile> hold(ClientFile.Id file) {
        holds.hold(Set.of(file.value()));
        return files.find(file);
    }

    /** An account as it is now, and all by which its person is known. */
    record Held(Account account, DataSubject subject) {}

    private ErasureReport erase(
            DataSubject subject, Account.Id by, AuditedAction action, Instant now, List<Erasure> written) {
        var kept = records.stream()
                .flatMap(each -> each.erase(subject, now).stream())
                .toList();
        // After the file lost its name: what the practitioners are told names nobody.
        var cancelled = subject.file()
                .map(file -> cancelUpcoming.handle(new CancelUpcoming.Command(file, by, REASON)))
                .orElse(0);
        subject.account().ifPresent(accounts::remove);
        var erasure = new Erasure(ids.next(), subject.account(), subject.file(), now);
        erasures.add(erasure);
        auditTrail.add(new AuditEntry(ids.next(), now, by, action, Optional.of(named(subject))));
        written.add(erasure);
        journal.append(erasure);
        return new ErasureReport(cancelled, kept);
    }

    private static UUID named(DataSubject subject) {
        return subject.account()
                .map(Account.Id::value)
                .or(() -> subject.file().map(ClientFile.Id::value))
                .orElseThrow();
    }
}
