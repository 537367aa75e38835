package fr.guichet.application.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.SequentialIds;
import fr.guichet.application.SettableClock;
import fr.guichet.application.Transactions;
import fr.guichet.application.clientfile.BytesUpload;
import fr.guichet.application.practice.InMemoryPractices;
import fr.guichet.domain.account.PasswordRules;
import fr.guichet.domain.practice.PracticeFixtures;
import fr.guichet.domain.registration.Photo;
import fr.guichet.domain.registration.PhotoFault;
import fr.guichet.domain.registration.RegistrationRejection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Spec A7 and A8: what is filled in step by step is kept on the way, right or wrong. */
class DraftsTest extends RegistrationDraftsContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryRegistrationDrafts drafts = new InMemoryRegistrationDrafts(transactions);
    private final SequentialIds ids = new SequentialIds();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final KeepDraft keep = new KeepDraft(drafts, drafts, transactions, ids, clock);
    private final KeepDraftPhoto keepPhoto =
            new KeepDraftPhoto(drafts, drafts, new PretendEncoder(transactions), transactions, ids, clock);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected RegistrationDrafts drafts() {
        return drafts;
    }

    @Override
    protected DraftPhotos photos() {
        return drafts;
    }

    @Test
    void a_step_adds_to_what_the_steps_before_said() {
        var first = keep(Optional.empty(), Map.of("prenom", "Claire"));
        clock.advance(Duration.ofMinutes(5));
        var second = keep(Optional.of(first.id()), Map.of("presentation", "Bonjour"));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(new OpenDraft(drafts).handle(new OpenDraft.Query(first.id())))
                .hasValueSatisfying(draft -> {
                    assertThat(draft.answers()).isEqualTo(Map.of("prenom", "Claire", "presentation", "Bonjour"));
                    assertThat(draft.changedAt()).isEqualTo(clock.instant());
                });
    }

    @Test
    void a_draft_that_is_gone_is_begun_anew() {
        var gone = keep(Optional.empty(), Map.of("prenom", "Claire"));
        new DropDraft(drafts, transactions).handle(new DropDraft.Command(gone.id()));

        var anew = keep(Optional.of(gone.id()), Map.of("nom", "MARTIN"));

        assertThat(anew.id()).isNotEqualTo(gone.id());
        assertThat(anew.answers()).isEqualTo(Map.of("nom", "MARTIN"));
    }

    @Test
    void a_photo_is_encoded_before_it_is_kept_and_goes_when_another_takes_its_place() {
        var draft = keep(Optional.empty(), Map.of("prenom", "Claire"));
        var emma = photo(draft, "Emma");
        assertThat(content(draft, emma)).contains("small picture of Emma");

        var noah = photo(draft, "Noah");
        keep(Optional.of(draft.id()), Map.of("nom", "MARTIN"));

        assertThat(content(draft, emma)).isEmpty();
        assertThat(content(draft, noah)).contains("small picture of Noah");
    }

    @Test
    void a_file_that_is_no_picture_changes_nothing() {
        var draft = keep(Optional.empty(), Map.of("prenom", "Claire"));
        var page = new BytesUpload("<html>".getBytes(StandardCharsets.UTF_8));

        assertThat(keepPhoto.handle(new KeepDraftPhoto.Command(draft.id(), "photo", page)))
                .isEqualTo(new KeepDraftPhoto.Outcome.Refused(PhotoFault.WRONG_KIND));
        assertThat(drafts.find(draft.id())).contains(draft);
        var nowhere = new RegistrationDraft.Id(UUID.randomUUID());
        assertThat(keepPhoto.handle(new KeepDraftPhoto.Command(nowhere, "photo", PretendEncoder.pictureOf("somebody"))))
                .isEqualTo(new KeepDraftPhoto.Outcome.Unknown());
    }

    @Test
    void what_would_be_refused_at_the_end_is_told_on_the_way() {
        var check = new CheckRegistration(
                new InMemoryPractices(transactions, PracticeFixtures.ptitsPas()),
                new PasswordRules(Set.of("password")::contains),
                clock);
        var claire = Registrations.claireMartin();
        var twice =
                Registrations.family(claire, Optional.of(new RegisterParent.CoParent(claire, true, Optional.empty())));

        assertThat(check.handle(new CheckRegistration.Query.OfParent(Registrations.family())))
                .isEmpty();
        assertThat(check.handle(new CheckRegistration.Query.OfParent(twice)))
                .contains(new RegistrationRejection.OneAddressForTwo());
    }

    private RegistrationDraft keep(Optional<RegistrationDraft.Id> draft, Map<String, String> step) {
        return keep.handle(new KeepDraft.Command(draft, RegistrationDraft.Kind.PARENT, before -> {
            var after = new HashMap<>(before);
            after.putAll(step);
            return after;
        }));
    }

    private Photo.Id photo(RegistrationDraft draft, String whom) {
        var outcome = keepPhoto.handle(
                new KeepDraftPhoto.Command(draft.id(), "enfants[0].photo", PretendEncoder.pictureOf(whom)));
        assertThat(outcome).isInstanceOf(KeepDraftPhoto.Outcome.Kept.class);
        return new Photo.Id(UUID.fromString(
                ((KeepDraftPhoto.Outcome.Kept) outcome).draft().answers().get("enfants[0].photo")));
    }

    private Optional<String> content(RegistrationDraft draft, Photo.Id photo) {
        return new ViewDraftPhoto(drafts)
                .handle(new ViewDraftPhoto.Query(draft.id(), photo, PhotoSize.THUMBNAIL))
                .map(PretendEncoder::encoded);
    }
}
