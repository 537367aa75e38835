package fr.guichet.application.clientfile;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.privacy.AuditEntry;
import fr.guichet.application.privacy.AuditTrail;
import fr.guichet.application.privacy.AuditedAction;
import java.time.Clock;
import java.util.Optional;

/** Takes a document out of a client's file, with a trace (spec C4); signed conditions stay. For staff. */
@UseCase
public final class RemoveDocument {

    private final ClientDocuments documents;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public RemoveDocument(
            ClientDocuments documents, AuditTrail trail, Transactions transactions, Ids ids, Clock clock) {
        this.documents = documents;
        this.trail = trail;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Removed() implements Outcome {}

        /** What a client has signed is kept. */
        record Signed() implements Outcome {}

        record Unknown() implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Actor actor, StoredFile.Id id) {
        if (!actor.role().isStaff()) {
            return new Outcome.Forbidden();
        }
        return transactions.inTransaction(() ->
                documents.find(id).map(document -> remove(actor, document)).orElseGet(Outcome.Unknown::new));
    }

    private Outcome remove(Actor actor, ClientDocument document) {
        return switch (document.origin()) {
            case SIGNED_CONDITIONS -> new Outcome.Signed();
            case UPLOADED -> {
                documents.remove(document.id());
                trail.add(new AuditEntry(
                        ids.next(),
                        clock.instant(),
                        actor.account(),
                        AuditedAction.DOCUMENT_REMOVED,
                        Optional.of(document.client().value()),
                        Optional.of("document=" + document.id().value())));
                yield new Outcome.Removed();
            }
        };
    }
}
