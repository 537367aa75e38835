package fr.guichet.application.clientfile;

import fr.guichet.application.StaleVersion;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.BookingHolds;
import fr.guichet.application.notification.Notification.SharedWithClient.Thing;
import fr.guichet.application.notification.Outbox;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.clientfile.Visibility;
import java.util.Optional;
import java.util.Set;

/**
 * Gives a document another title or other readers (spec C4); the client is told of what becomes shared. What was signed stays as
 * it is. For staff.
 */
@UseCase
public final class EditDocument {

    private final ClientFiles files;
    private final BookingHolds holds;
    private final ClientDocuments documents;
    private final Accounts accounts;
    private final Practices practices;
    private final Outbox outbox;
    private final Transactions transactions;

    public EditDocument(
            ClientFiles files,
            BookingHolds holds,
            ClientDocuments documents,
            Accounts accounts,
            Practices practices,
            Outbox outbox,
            Transactions transactions) {
        this.files = files;
        this.holds = holds;
        this.documents = documents;
        this.accounts = accounts;
        this.practices = practices;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    /**
     * What to change; what is left out stays.
     *
     * @param title one line of {@link ClientDocument#LONGEST_TITLE} characters at most
     */
    public record Command(
            Actor actor, StoredFile.Id document, Optional<String> title, Optional<Visibility> visibility) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Edited(ClientDocument document) implements Outcome {}

        /** What a client has signed is theirs to read, under the name that it has. */
        record Signed() implements Outcome {}

        /** Someone else has changed it in the same moment. */
        record ChangedMeanwhile() implements Outcome {}

        record Unknown() implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (!command.actor().role().isStaff()) {
            return new Outcome.Forbidden();
        }
        try {
            return transactions.inTransaction(() -> documents
                    .find(command.document())
                    .map(document -> edit(command, document))
                    .orElseGet(Outcome.Unknown::new));
        } catch (StaleVersion e) {
            return new Outcome.ChangedMeanwhile();
        }
    }

    private Outcome edit(Command command, ClientDocument document) {
        return switch (document.origin()) {
            case SIGNED_CONDITIONS -> new Outcome.Signed();
            case UPLOADED -> {
                var edited = document.edited(
                        command.title().orElse(document.title()),
                        command.visibility().orElse(document.visibility()));
                if (!edited.equals(document)) {
                    // Who is erased meanwhile is told nothing any more.
                    holds.hold(Set.of(document.client().value()));
                    documents.update(document, edited);
                }
                if (document.visibility() == Visibility.PRIVATE && edited.visibility() == Visibility.SHARED) {
                    files.find(document.client())
                            .ifPresent(file ->
                                    outbox.addAll(SharedMessages.about(Thing.DOCUMENT, file, accounts, practices)));
                }
                yield new Outcome.Edited(edited);
            }
        };
    }
}
