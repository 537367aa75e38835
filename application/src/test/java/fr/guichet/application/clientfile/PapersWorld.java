package fr.guichet.application.clientfile;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static fr.guichet.domain.clientfile.ClientFileBuilder.aClientFile;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.PageRequest;
import fr.guichet.application.SequentialIds;
import fr.guichet.application.SettableClock;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.InMemoryAccounts;
import fr.guichet.application.booking.BookingHolds;
import fr.guichet.application.booking.InMemoryAppointments;
import fr.guichet.application.notification.RecordingOutbox;
import fr.guichet.application.practice.InMemoryPracticeTexts;
import fr.guichet.application.practice.InMemoryPractices;
import fr.guichet.application.privacy.AuditedAction;
import fr.guichet.application.privacy.InMemoryAuditTrail;
import fr.guichet.application.privacy.TurningSecretBox;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.SignedConditions;
import fr.guichet.domain.practice.Practice;
import fr.guichet.domain.practice.PracticeFixtures;
import fr.guichet.domain.practice.PracticeOptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A practice in memory that takes signatures, notes and documents. */
public final class PapersWorld {

    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    /** What happens while somebody who writes waits for their turn. */
    public Runnable meanwhile = () -> {};

    private final BookingHolds inTurn = held -> meanwhile.run();

    public final SettableClock clock = new SettableClock(NOW);
    public final SequentialIds ids = new SequentialIds();
    public final InMemoryTransactions transactions = new InMemoryTransactions();
    public final RecordingOutbox outbox = new RecordingOutbox(transactions);
    public final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
    public final InMemoryClientFiles files = new InMemoryClientFiles(transactions);
    public final InMemoryPractices practices = new InMemoryPractices(transactions, PracticeFixtures.ptitsPas());
    public final InMemoryPracticeTexts texts = new InMemoryPracticeTexts(transactions);
    public final InMemoryAppointments appointments = new InMemoryAppointments(transactions);
    public final InMemoryDocuments store = new InMemoryDocuments(transactions);
    public final InMemoryClientDocuments documents = new InMemoryClientDocuments(transactions, store);
    public final InMemorySignatures signatures = new InMemorySignatures(transactions);
    public final InMemoryNotes notes = new InMemoryNotes(transactions);
    public final InMemoryAuditTrail trail = new InMemoryAuditTrail(transactions);
    private final SignatureKeeper keeper = new SignatureKeeper(signatures, documents, store, new TurningSecretBox());

    public final Actor trainer = someone(Role.PRACTITIONER, "Jonas", "FAVRE", "jonas.favre@guichet.example");
    public final Actor administrator = someone(Role.ADMINISTRATOR, "Super", "ADMIN", "admin@guichet.example");

    public Actor someone(Role role, String first, String last, String email) {
        var account = anAccount()
                .withId(UUID.randomUUID())
                .withRole(role)
                .named(first, last)
                .withEmail(email)
                .active();
        transactions.run(() -> accounts.add(account));
        return new Actor(account.id(), role);
    }

    public ClientFile.Id fileOf(Actor client) {
        var file = aClientFile().ofAccount(client.account()).preliminary();
        transactions.run(() -> files.add(file));
        return file.id();
    }

    public ClientFile.Id fileWithoutAccount() {
        var file = aClientFile().preliminary();
        transactions.run(() -> files.add(file));
        return file.id();
    }

    public void tellNobody() {
        transactions.run(() -> {
            var now = practices.current();
            practices.update(new Practice(
                    now.name(),
                    now.zone(),
                    now.contact(),
                    now.sender(),
                    now.tagline(),
                    now.website(),
                    now.channel(),
                    new PracticeOptions(
                            now.options().childPhotoRequired(),
                            now.options().childminderPhotoRequired(),
                            now.options().presentationRequired(),
                            now.options().clientAccess(),
                            false,
                            now.options().reminderHours()),
                    now.version()));
        });
    }

    public FinaliseClientFile finalise() {
        return new FinaliseClientFile(
                files,
                inTurn,
                texts,
                practices,
                new Drawings(),
                (signed, practice) -> ("PDF " + signed.digest()).getBytes(StandardCharsets.UTF_8),
                keeper,
                accounts,
                outbox,
                transactions,
                ids,
                clock);
    }

    public PublishConditions publish() {
        return new PublishConditions(texts, practices, trail, transactions, ids, clock);
    }

    public VerifyDocument verify() {
        return new VerifyDocument(files, documents, store, signatures, keeper);
    }

    public AddDocument addDocument() {
        return new AddDocument(files, inTurn, documents, store, accounts, practices, outbox, transactions, ids, clock);
    }

    public EditDocument editDocument() {
        return new EditDocument(files, inTurn, documents, accounts, practices, outbox, transactions);
    }

    public RemoveDocument removeDocument() {
        return new RemoveDocument(documents, trail, transactions, ids, clock);
    }

    public OpenDocument openDocument() {
        return new OpenDocument(files, documents, store);
    }

    public WriteNote writeNote() {
        return new WriteNote(files, inTurn, appointments, notes, accounts, practices, outbox, transactions, ids, clock);
    }

    public EditNote editNote() {
        return new EditNote(files, inTurn, notes, accounts, practices, outbox, transactions, clock);
    }

    public RemoveNote removeNote() {
        return new RemoveNote(notes, trail, transactions, ids, clock);
    }

    /** What the audit trail remembers of the object. */
    public List<AuditedAction> traces(UUID subject) {
        return trail.newest(Optional.of(subject), PageRequest.first()).entries().stream()
                .map(entry -> entry.action())
                .toList();
    }

    /** What it tells of it. */
    public List<String> details(UUID subject) {
        return trail.newest(Optional.of(subject), PageRequest.first()).entries().stream()
                .flatMap(entry -> entry.details().stream())
                .toList();
    }

    /** Puts a record with another signatory in the place of what was kept. */
    public void forgeSignatory(SignedConditions.Id id, String signatory, boolean withItsDigest) {
        var kept = signatures.find(id).orElseThrow();
        var signed = kept.signed();
        var forged = new SignedConditions(
                signed.id(),
                signed.client(),
                signed.clientName(),
                signed.conditions(),
                signatory,
                signed.signature(),
                signed.takenBy(),
                signed.signedAt());
        transactions.run(() -> signatures.forge(
                new Signatures.Kept(forged, withItsDigest ? forged.digest() : kept.digest(), kept.seal())));
    }

    /** Puts other bytes in the place of a document's. */
    public void forgeBytes(StoredFile.Id id) {
        transactions.run(() -> {
            store.remove(id);
            store.add(new StoredFile(id, new FileContent(FileKind.PDF, new byte[] {1, 2, 3}), Optional.empty(), NOW));
        });
    }
}
