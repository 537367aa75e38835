package fr.guichet.application.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.Transactions;
import fr.guichet.application.clientfile.FileContent;
import fr.guichet.application.clientfile.FileKind;
import fr.guichet.domain.registration.Photo;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of drafts does: nothing is lost on the way (spec A7, A8). */
public abstract class RegistrationDraftsContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");

    protected abstract Transactions transactions();

    protected abstract RegistrationDrafts drafts();

    protected abstract DraftPhotos photos();

    @Test
    void gives_a_draft_back_as_it_was_kept() {
        var draft = added(Map.of("prenom", "Zoé", "presentation", "Deux\nlignes, 日本, 👶", "code_postal", ""));

        assertThat(drafts().find(draft.id())).contains(draft);
        assertThat(drafts().find(new RegistrationDraft.Id(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void keeps_the_newest_answers() {
        var draft = added(Map.of("prenom", "Claire"));
        var after = draft.answered(Map.of("prenom", "Chloé", "nom", "MARTIN"), NOW.plusSeconds(5));

        transactions().run(() -> {
            assertThat(drafts().lock(draft.id())).contains(draft);
            drafts().update(after);
        });

        assertThat(drafts().find(draft.id())).contains(after);
    }

    @Test
    void a_photo_is_its_own_drafts_alone_and_goes_when_it_is_shown_no_more() {
        var draft = added(Map.of());
        var other = added(Map.of());
        var emma = photo(draft, "Emma");
        var noah = photo(draft, "Noah");
        var lea = photo(other, "Léa");

        assertThat(shown(draft, emma, PhotoSize.WHOLE)).contains("picture of Emma");
        assertThat(shown(draft, emma, PhotoSize.THUMBNAIL)).contains("small picture of Emma");
        assertThat(shown(other, emma, PhotoSize.WHOLE)).isEmpty();

        transactions().run(() -> photos().keepOnly(draft.id(), List.of(noah, lea)));

        assertThat(shown(draft, emma, PhotoSize.WHOLE)).isEmpty();
        assertThat(shown(draft, noah, PhotoSize.WHOLE)).contains("picture of Noah");
        assertThat(shown(other, lea, PhotoSize.WHOLE)).contains("picture of Léa");
    }

    @Test
    void a_draft_goes_with_its_photos() {
        var draft = added(Map.of("prenom", "Claire"));
        var emma = photo(draft, "Emma");

        transactions().run(() -> drafts().remove(draft.id()));

        assertThat(drafts().find(draft.id())).isEmpty();
        assertThat(shown(draft, emma, PhotoSize.WHOLE)).isEmpty();
    }

    private RegistrationDraft added(Map<String, String> answers) {
        var draft = new RegistrationDraft(
                new RegistrationDraft.Id(UUID.randomUUID()), RegistrationDraft.Kind.PARENT, answers, NOW);
        transactions().run(() -> drafts().add(draft));
        return draft;
    }

    private Photo.Id photo(RegistrationDraft draft, String whom) {
        var id = new Photo.Id(UUID.randomUUID());
        transactions()
                .run(() -> photos().add(
                                draft.id(),
                                id,
                                new PhotoEncoder.Result.Encoded(
                                        jpeg("picture of " + whom), jpeg("small picture of " + whom))));
        return id;
    }

    private Optional<String> shown(RegistrationDraft draft, Photo.Id photo, PhotoSize size) {
        return photos().find(draft.id(), photo, size)
                .map(content -> new String(content.bytes(), StandardCharsets.UTF_8));
    }

    private static FileContent jpeg(String text) {
        return new FileContent(FileKind.JPEG, text.getBytes(StandardCharsets.UTF_8));
    }
}
