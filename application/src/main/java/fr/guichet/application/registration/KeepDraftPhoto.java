package fr.guichet.application.registration;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.clientfile.Upload;
import fr.guichet.domain.registration.Photo;
import fr.guichet.domain.registration.PhotoFault;
import java.time.Clock;
import java.util.HashMap;

/** Keeps a photo that somebody who registers has chosen, once it is checked and encoded anew (spec C6). */
@UseCase
public final class KeepDraftPhoto {

    private final RegistrationDrafts drafts;
    private final DraftPhotos photos;
    private final PhotoEncoder encoder;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public KeepDraftPhoto(
            RegistrationDrafts drafts,
            DraftPhotos photos,
            PhotoEncoder encoder,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.drafts = drafts;
        this.photos = photos;
        this.encoder = encoder;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Which photo.
     *
     * @param answer the answer that names it from now on
     */
    public record Command(RegistrationDraft.Id draft, String answer, Upload file) {}

    /** What became of it. */
    public sealed interface Outcome {

        /** Kept; the answer names it. */
        record Kept(RegistrationDraft draft) implements Outcome {}

        /** The draft is as it was. */
        record Refused(PhotoFault fault) implements Outcome {}

        /** There is no such draft any more. */
        record Unknown() implements Outcome {}
    }

    public Outcome handle(Command command) {
        return switch (encoder.encode(command.file())) {
            case PhotoEncoder.Result.Encoded photo -> transactions.inTransaction(() -> keep(command, photo));
            case PhotoEncoder.Result.Refused refused -> new Outcome.Refused(refused.fault());
        };
    }

    private Outcome keep(Command command, PhotoEncoder.Result.Encoded photo) {
        var draft = drafts.lock(command.draft());
        if (draft.isEmpty()) {
            return new Outcome.Unknown();
        }
        var id = new Photo.Id(ids.next());
        photos.add(command.draft(), id, photo);
        var answers = new HashMap<>(draft.get().answers());
        answers.put(command.answer(), id.value().toString());
        var after = draft.get().answered(answers, clock.instant());
        drafts.update(after);
        return new Outcome.Kept(after);
    }
}
