package fr.guichet.application.practice;

import fr.guichet.application.Ids;
import fr.guichet.application.StaleVersion;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.DocumentStore;
import fr.guichet.application.clientfile.StoredFile;
import fr.guichet.application.clientfile.Upload;
import fr.guichet.application.privacy.AuditEntry;
import fr.guichet.application.privacy.AuditTrail;
import fr.guichet.application.privacy.AuditedAction;
import fr.guichet.application.registration.PhotoEncoder;
import fr.guichet.domain.practice.Practice;
import fr.guichet.domain.practice.PracticeLook;
import fr.guichet.domain.registration.PhotoFault;
import java.time.Clock;
import java.util.Optional;

/** Gives the practice a logo or a picture for its home page, or takes it away; for administrators. */
@UseCase
public final class SetPracticePicture {

    private final Practices practices;
    private final PhotoEncoder encoder;
    private final DocumentStore documents;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final Transactions transactions;
    private final Clock clock;

    public SetPracticePicture(
            Practices practices,
            PhotoEncoder encoder,
            DocumentStore documents,
            AuditTrail auditTrail,
            Ids ids,
            Transactions transactions,
            Clock clock) {
        this.practices = practices;
        this.encoder = encoder;
        this.documents = documents;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Which picture.
     *
     * @param file none to take the picture away
     */
    public record Command(Actor actor, PracticeLook.Place place, Optional<Upload> file) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Changed(Practice practice) implements Outcome {}

        record Refused(PhotoFault fault) implements Outcome {}

        record ChangedMeanwhile() implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    /**
     * Stores it.
     *
     * @throws fr.guichet.application.account.Overloaded when too many pictures wait already
     */
    public Outcome handle(Command command) {
        if (!PracticeEditors.include(command.actor())) {
            return new Outcome.Forbidden();
        }
        return switch (command.file().map(encoder::encode).orElse(null)) {
            case null -> stored(command, Optional.empty());
            case PhotoEncoder.Result.Encoded encoded -> stored(command, Optional.of(encoded));
            case PhotoEncoder.Result.Refused refused -> new Outcome.Refused(refused.fault());
        };
    }

    private Outcome stored(Command command, Optional<PhotoEncoder.Result.Encoded> encoded) {
        try {
            return transactions.inTransaction(() -> change(command, encoded));
        } catch (StaleVersion e) {
            return new Outcome.ChangedMeanwhile();
        }
    }

    private Outcome change(Command command, Optional<PhotoEncoder.Result.Encoded> encoded) {
        var now = clock.instant();
        var image = encoded.map(picture -> {
            var id = ids.next();
            documents.add(
                    new StoredFile(new StoredFile.Id(id), picture.picture(), Optional.of(picture.thumbnail()), now));
            return new PracticeLook.Image(id);
        });
        var before = practices.current();
        practices.update(before.withLook(before.look().with(command.place(), image)));
        auditTrail.add(new AuditEntry(
                ids.next(), now, command.actor().account(), AuditedAction.PRACTICE_CHANGED, Optional.empty()));
        return new Outcome.Changed(practices.current());
    }
}
