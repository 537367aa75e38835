package fr.guichet.persistence.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.Transactions;
import fr.guichet.application.privacy.Retention;
import fr.guichet.application.registration.DraftPhotos;
import fr.guichet.application.registration.RegistrationDraft;
import fr.guichet.application.registration.RegistrationDrafts;
import fr.guichet.application.registration.RegistrationDraftsContract;
import fr.guichet.persistence.PostgresTestDatabase;
import fr.guichet.persistence.privacy.TestSecrets;
import fr.guichet.persistence.privacy.TinkSecretBox;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqRegistrationDraftsTest extends RegistrationDraftsContract {

    private final PostgresTestDatabase database = PostgresTestDatabase.create();
    private final TinkSecretBox box = new TinkSecretBox(TestSecrets.keys());
    private final JooqRegistrationDrafts drafts = new JooqRegistrationDrafts(database.dsl(), box);
    private final JooqDraftPhotos photos = new JooqDraftPhotos(database.dsl(), box);

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    protected Transactions transactions() {
        return database.transactions();
    }

    @Override
    protected RegistrationDrafts drafts() {
        return drafts;
    }

    @Override
    protected DraftPhotos photos() {
        return photos;
    }

    @Test
    void nothing_that_was_typed_can_be_read_in_the_database() {
        var draft = kept(Instant.parse("2026-11-22T10:00:00Z"));

        var row = database.dsl()
                .fetchOne(
                        "select t::text from registration_draft t where id = ?",
                        draft.id().value())
                .get(0, String.class);

        assertThat(row)
                .doesNotContain("1790275056789")
                .doesNotContain(HexFormat.of().formatHex("1790275056789".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void a_draft_that_nobody_touched_for_a_week_goes() {
        var now = Instant.parse("2031-01-15T10:00:00Z");
        var old = kept(Instant.parse("2031-01-08T09:59:59Z"));
        var young = kept(Instant.parse("2031-01-08T10:00:01Z"));

        transactions()
                .run(() -> assertThat(drafts.expire(Retention.DEFAULT, now)).isPositive());

        assertThat(drafts.find(old.id())).isEmpty();
        assertThat(drafts.find(young.id())).isPresent();
    }

    @Test
    void a_draft_that_no_key_opens_any_more_is_as_good_as_gone() {
        var draft = kept(Instant.parse("2026-11-22T10:00:00Z"));
        transactions()
                .run(() -> database.dsl()
                        .execute(
                                "update registration_draft set sealed = '\\x00' where id = ?",
                                draft.id().value()));

        assertThat(drafts.find(draft.id())).isEmpty();
    }

    private RegistrationDraft kept(Instant at) {
        var draft = new RegistrationDraft(
                new RegistrationDraft.Id(UUID.randomUUID()),
                RegistrationDraft.Kind.CHILDMINDER,
                Map.of("nir", "1790275056789"),
                at);
        transactions().run(() -> drafts.add(draft));
        return draft;
    }
}
