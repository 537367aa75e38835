package fr.guichet.application.clientfile;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.BookingHolds;
import fr.guichet.application.notification.Notification.SharedWithClient.Thing;
import fr.guichet.application.notification.Outbox;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Visibility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Lays a document into a client's file (spec C4), read piece by piece; for staff. */
@UseCase
public final class AddDocument {

    private final ClientFiles files;
    private final BookingHolds holds;
    private final ClientDocuments documents;
    private final DocumentStore store;
    private final Accounts accounts;
    private final Practices practices;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public AddDocument(
            ClientFiles files,
            BookingHolds holds,
            ClientDocuments documents,
            DocumentStore store,
            Accounts accounts,
            Practices practices,
            Outbox outbox,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.files = files;
        this.holds = holds;
        this.documents = documents;
        this.store = store;
        this.accounts = accounts;
        this.practices = practices;
        this.outbox = outbox;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What to keep.
     *
     * @param title one line of {@link ClientDocument#LONGEST_TITLE} characters at most; of the file's name where there is
     *     none
     */
    public record Command(
            Actor actor, ClientFile.Id client, Upload file, Optional<String> title, Visibility visibility) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Added(ClientDocument document) implements Outcome {}

        record Refused(DocumentRejection why) implements Outcome {}

        record Unknown() implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (!command.actor().role().isStaff()) {
            return new Outcome.Forbidden();
        }
        if (files.find(command.client()).isEmpty()) {
            return new Outcome.Unknown();
        }
        if (command.file().size() > ClientDocument.MAX_BYTES) {
            return new Outcome.Refused(new DocumentRejection.TooLarge());
        }
        var kind = kind(command.file());
        return kind.isEmpty()
                ? new Outcome.Refused(new DocumentRejection.WrongKind())
                : transactions.inTransaction(() -> add(command, kind.get()));
    }

    private static Optional<FileKind> kind(Upload file) {
        try (var content = file.open()) {
            return FileKind.of(content.readNBytes(FileKind.HEAD));
        } catch (IOException e) {
            throw new UncheckedIOException("An upload cannot be read", e);
        }
    }

    private Outcome add(Command command, FileKind kind) {
        // Whoever joins the file to another or erases its client takes turns with whoever adds to it.
        holds.hold(Set.of(command.client().value()));
        var file = files.find(command.client());
        if (file.isEmpty()) {
            return new Outcome.Unknown();
        }
        var id = new StoredFile.Id(ids.next());
        var now = clock.instant();
        var digest = Sha256.digest();
        var size = command.file().size();
        try (var content = new DigestInputStream(command.file().open(), digest)) {
            store.add(id, kind, size, content, now);
        } catch (IOException e) {
            throw new UncheckedIOException("An upload cannot be read", e);
        }
        var document = new ClientDocument(
                id,
                command.client(),
                command.title().orElseGet(() -> DocumentTitle.of(command.file().name())),
                ClientDocument.Origin.UPLOADED,
                command.visibility(),
                kind,
                size,
                Sha256.hex(digest),
                Authors.of(command.actor(), accounts),
                now);
        documents.add(document);
        if (document.visibility() == Visibility.SHARED) {
            outbox.addAll(SharedMessages.about(Thing.DOCUMENT, file.get(), accounts, practices));
        }
        return new Outcome.Added(document);
    }
}
