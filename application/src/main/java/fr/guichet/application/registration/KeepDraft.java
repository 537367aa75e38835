package fr.guichet.application.registration;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.domain.registration.Photo;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps what somebody who registers has typed, right or wrong, so that nothing is lost on the way (spec A7, A8). */
@UseCase
public final class KeepDraft {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final RegistrationDrafts drafts;
    private final DraftPhotos photos;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public KeepDraft(RegistrationDrafts drafts, DraftPhotos photos, Transactions transactions, Ids ids, Clock clock) {
        this.drafts = drafts;
        this.photos = photos;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What changes.
     *
     * @param draft a new one where there is none, or none any more
     * @param change what the answers become, from what they are while nobody else changes them
     */
    public record Command(
            Optional<RegistrationDraft.Id> draft,
            RegistrationDraft.Kind kind,
            UnaryOperator<Map<String, String>> change) {}

    /** The draft as it is kept now; photos that no answer names any more are gone. */
    public RegistrationDraft handle(Command command) {
        var now = clock.instant();
        return transactions.inTransaction(() -> {
            var before = command.draft().flatMap(drafts::lock).filter(draft -> draft.kind() == command.kind());
            if (before.isEmpty()) {
                var draft = new RegistrationDraft(
                        new RegistrationDraft.Id(ids.next()),
                        command.kind(),
                        command.change().apply(Map.of()),
                        now);
                drafts.add(draft);
                return draft;
            }
            var after =
                    before.get().answered(command.change().apply(before.get().answers()), now);
            drafts.update(after);
            photos.keepOnly(after.id(), named(after).toList());
            return after;
        });
    }

    private static Stream<Photo.Id> named(RegistrationDraft draft) {
        return draft.answers().values().stream()
                .filter(ID.asMatchPredicate())
                .map(id -> new Photo.Id(UUID.fromString(id)));
    }
}
