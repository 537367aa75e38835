package fr.guichet.application.clientfile;

import fr.guichet.application.Ids;
import fr.guichet.application.StaleVersion;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.BookingHolds;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Outbox;
import fr.guichet.application.practice.PracticeTexts;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Signature;
import fr.guichet.domain.clientfile.SignedConditions;
import fr.guichet.domain.practice.PracticeText;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the client's signature under the conditions of registration, keeps it as a PDF and makes the file final (spec C3);
 * again for each new version of the conditions.
 */
@UseCase
public final class FinaliseClientFile {

    private final ClientFiles files;
    private final BookingHolds holds;
    private final PracticeTexts texts;
    private final Practices practices;
    private final DrawingReader drawings;
    private final ConditionsPdf pdf;
    private final SignatureKeeper keeper;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public FinaliseClientFile(
            ClientFiles files,
            BookingHolds holds,
            PracticeTexts texts,
            Practices practices,
            DrawingReader drawings,
            ConditionsPdf pdf,
            SignatureKeeper keeper,
            Accounts accounts,
            Outbox outbox,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.files = files;
        this.holds = holds;
        this.texts = texts;
        this.practices = practices;
        this.drawings = drawings;
        this.pdf = pdf;
        this.keeper = keeper;
        this.accounts = accounts;
        this.outbox = outbox;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What was signed.
     *
     * @param conditionsVersion the one that the client has read
     * @param signatory the name under the drawing
     * @param drawing a PNG file in Base64
     */
    public record Command(Actor actor, ClientFile.Id client, int conditionsVersion, String signatory, String drawing) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** The file is final, and the PDF lies in it. */
        record Finalised(ClientFile.Final file, StoredFile.Id document) implements Outcome {}

        record Refused(SigningRejection why) implements Outcome {}

        /** Someone else changed the file in the same moment. */
        record ChangedMeanwhile() implements Outcome {}

        record Unknown() implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (!command.actor().role().isStaff()) {
            return new Outcome.Forbidden();
        }
        var file = files.find(command.client());
        if (file.isEmpty()) {
            return new Outcome.Unknown();
        }
        return switch (read(command.drawing())) {
            case DrawingReader.Reading.NoPng ignored -> new Outcome.Refused(new SigningRejection.NoPng());
            case DrawingReader.Reading.TooLarge ignored -> new Outcome.Refused(new SigningRejection.DrawingTooLarge());
            case DrawingReader.Reading.Drawn drawn ->
                Signature.drawn(drawn.png().bytes(), drawn.ink())
                        .map(signature -> signed(command, file.get(), signature))
                        .orElseGet(() -> new Outcome.Refused(new SigningRejection.EmptyDrawing()));
        };
    }

    private DrawingReader.Reading read(String drawing) {
        // Four characters for three bytes.
        if (drawing.length() / 4 * 3 > DrawingReader.MAX_BYTES) {
            return new DrawingReader.Reading.TooLarge();
        }
        try {
            return drawings.read(Base64.getDecoder().decode(drawing));
        } catch (IllegalArgumentException noBase64) {
            return new DrawingReader.Reading.NoPng();
        }
    }

    private Outcome signed(Command command, ClientFile file, Signature signature) {
        var conditions = texts.current(PracticeText.Kind.CONDITIONS);
        var refusal = refusal(command, file, conditions);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var signed = new SignedConditions(
                new SignedConditions.Id(ids.next()),
                file.id(),
                file.name(),
                conditions,
                command.signatory(),
                signature,
                Authors.of(command.actor(), accounts),
                clock.instant());
        // Before the transaction, which others may wait for.
        var document = pdf.write(signed, practices.current());
        try {
            return transactions.inTransaction(() -> store(command, file, signed, document));
        } catch (StaleVersion e) {
            return new Outcome.ChangedMeanwhile();
        }
    }

    private Outcome store(Command command, ClientFile file, SignedConditions signed, byte[] document) {
        // Whoever joins the file to another or erases its client takes turns with whoever signs.
        holds.hold(Set.of(file.id().value()));
        var refusal = refusal(command, file, texts.current(PracticeText.Kind.CONDITIONS));
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        files.update(file.signed(signed));
        var kept = keeper.keep(signed, document);
        SharedMessages.client(file, accounts)
                .ifPresent(client -> outbox.add(new Notification.ConditionsSigned(
                        client,
                        signed.conditions().title(),
                        signed.signedAt(),
                        new Notification.Attachment(kept.id(), kept.title()))));
        var now = files.find(file.id()).orElseThrow();
        return now instanceof ClientFile.Final complete
                ? new Outcome.Finalised(complete, kept.id())
                : new Outcome.ChangedMeanwhile();
    }

    private static Optional<SigningRejection> refusal(Command command, ClientFile file, PracticeText conditions) {
        if (command.conditionsVersion() != conditions.version()) {
            return Optional.of(new SigningRejection.OtherConditions(conditions.version()));
        }
        return file.mustSign(conditions.version())
                ? Optional.empty()
                : Optional.of(new SigningRejection.AlreadySigned());
    }
}
