package fr.guichet.application.registration;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static fr.guichet.domain.registration.ChildminderBuilder.aChildminder;
import static fr.guichet.domain.registration.FamilyBuilder.aBornChild;
import static fr.guichet.domain.registration.FamilyBuilder.aChildWithPhoto;
import static fr.guichet.domain.registration.FamilyBuilder.aFamily;
import static fr.guichet.domain.registration.FamilyBuilder.anUnbornChild;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.PageRequest;
import fr.guichet.application.StaleVersion;
import fr.guichet.application.clientfile.FileContent;
import fr.guichet.application.clientfile.FileKind;
import fr.guichet.application.clientfile.StoredFile;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Comment;
import fr.guichet.domain.account.Decision;
import fr.guichet.domain.account.PostalAddress;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.registration.ChildcareOffer;
import fr.guichet.domain.registration.ChildminderBuilder;
import fr.guichet.domain.registration.Family;
import fr.guichet.domain.registration.Parent;
import fr.guichet.domain.registration.Photo;
import fr.guichet.domain.registration.Speciality;
import fr.guichet.domain.registration.TermsAcceptance;
import fr.guichet.domain.registration.TermsVersions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of registrations does (spec A1, A7, A8, A11). */
public abstract class RegistrationStoresContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");
    private static final Set<AccountStatus> EVERY_STATE = EnumSet.allOf(AccountStatus.class);

    protected abstract RegistrationStores stores();

    @Test
    void gives_a_family_back_as_it_was_added() {
        var first = parent();
        var second = parent();
        var pictured = aChildWithPhoto();
        var family = aFamily()
                .of(first.id())
                .withCoParentApart(second.id(), Optional.of(new PostalAddress("1 place du Marché", "75011", "Paris")))
                .with(aBornChild())
                .with(pictured)
                .with(anUnbornChild())
                .presentedAs("Nous cherchons\nquatre jours par semaine.")
                .createdAt(NOW)
                .build();
        keepFile(pictured.photo().orElseThrow());
        add(family);

        assertThat(stores().families().find(family.id())).contains(family);
        assertThat(stores().families().findByAccount(first.id())).contains(family);
        assertThat(stores().families().findByAccount(second.id())).contains(family);
    }

    @Test
    void gives_the_documented_minimum_back() {
        var family = aFamily().of(parent().id()).withoutAddress().createdAt(NOW).build();
        add(family);

        assertThat(stores().families().find(family.id())).contains(family);
    }

    @Test
    void an_account_is_a_parent_in_one_family_at_most() {
        var parent = parent();
        add(aFamily().of(parent.id()).build());

        assertThatThrownBy(() -> add(aFamily().of(parent.id()).build())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_changed_family_is_stored_whole_and_under_the_next_version() {
        var family = aFamily().of(parent().id()).with(aBornChild()).build();
        var other = aFamily().of(parent().id()).with(anUnbornChild()).build();
        add(family);
        add(other);

        stores().transactions().run(() -> {
            stores().families().remove(other);
            stores().families().update(family.merged(other));
        });

        var stored = stores().families().find(family.id()).orElseThrow();
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.accounts()).isEqualTo(family.merged(other).accounts());
        assertThat(stored.children()).isEqualTo(family.merged(other).children());
        assertThat(stores().families().find(other.id())).isEmpty();
        assertThat(stores().families().findByAccount(other.first().account()))
                .map(Family::id)
                .contains(family.id());
    }

    @Test
    void of_two_who_change_a_family_the_second_is_told() {
        var family = aFamily().of(parent().id()).build();
        add(family);
        stores().transactions().run(() -> stores().families().update(family));

        assertThatThrownBy(() ->
                        stores().transactions().run(() -> stores().families().update(family)))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() ->
                        stores().transactions().run(() -> stores().families().remove(family)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void what_changes_without_update_is_not_stored() {
        var family = aFamily().of(parent().id()).build();
        add(family);
        var coParent = parent();

        stores().transactions()
                .inTransaction(() ->
                        stores().families().find(family.id()).orElseThrow().joinedBy(Parent.of(coParent.id())));

        assertThat(stores().families().find(family.id())).contains(family);
    }

    @Test
    void gives_a_childminder_back_as_they_were_added() {
        var plain = aChildminder().of(account(Role.CHILDMINDER, NOW).id()).build();
        var pictured = aChildminder()
                .of(account(Role.CHILDMINDER, NOW).id())
                .withPhoto()
                .createdAt(NOW)
                .build();
        keepFile(pictured.photo().orElseThrow().photo());
        stores().transactions().run(() -> {
            stores().childminders().add(plain);
            stores().childminders().add(pictured);
        });

        assertThat(stores().childminders().find(plain.account())).contains(plain);
        assertThat(stores().childminders().find(pictured.account())).contains(pictured);

        stores().transactions().run(() -> stores().childminders().update(plain));
        assertThat(stores().childminders().find(plain.account()).orElseThrow().version())
                .isEqualTo(1);
        assertThatThrownBy(() -> stores().transactions()
                        .run(() -> stores().childminders().update(plain)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void a_social_security_number_is_one_accounts_and_is_given_back_whole() {
        var nir = ChildminderBuilder.nir("18504" + "2A" + "123456");
        var owner = childminder(NOW);
        var other = childminder(NOW);
        stores().transactions().run(() -> stores().numbers().add(owner.id(), nir));

        assertThat(stores().numbers().reveal(owner.id())).contains(nir);
        assertThat(stores().numbers().reveal(other.id())).isEmpty();
        assertThatThrownBy(() ->
                        stores().transactions().run(() -> stores().numbers().add(other.id(), nir)))
                .isInstanceOf(NirTaken.class);
    }

    @Test
    void tells_decisions_newest_first() {
        var account = parent();
        var refused = decision(account, Decision.Kind.REFUSED, NOW, Optional.of(new Comment("Incomplet")));
        var approved = decision(account, Decision.Kind.APPROVED, NOW.plusSeconds(1), Optional.empty());
        stores().transactions().run(() -> {
            stores().decisions().add(refused);
            stores().decisions().add(approved);
        });

        assertThat(stores().decisions().about(account.id())).containsExactly(approved, refused);
        assertThat(stores().decisions().about(parent().id())).isEmpty();
    }

    @Test
    void remembers_who_was_asked_and_who_agreed() {
        var family = aFamily().of(parent().id()).build();
        add(family);
        var asked = new CoParentRequest(UUID.randomUUID(), family.id(), parent().id(), NOW, Optional.empty());
        stores().transactions().run(() -> stores().requests().add(asked));
        assertThat(stores().requests().find(asked.id())).contains(asked);

        stores().transactions().run(() -> stores().requests().agreed(asked.id(), NOW.plusSeconds(5)));

        assertThat(stores().requests().find(asked.id()).flatMap(CoParentRequest::agreedAt))
                .contains(NOW.plusSeconds(5));
    }

    @Test
    void a_parents_file_holds_all_that_is_kept_about_them() {
        var first = parent();
        var second = parent();
        var family = aFamily()
                .of(first.id())
                .withCoParentAtHome(second.id())
                .with(aBornChild())
                .build();
        add(family);
        var versions = new TermsVersions("3", "2");
        var older = decision(first, Decision.Kind.REFUSED, NOW, Optional.of(new Comment("Incomplet")));
        var newer = decision(first, Decision.Kind.APPROVED, NOW.plusSeconds(9), Optional.empty());
        stores().transactions().run(() -> {
            stores().terms().add(new TermsAcceptance(first.id(), versions, NOW));
            stores().decisions().add(older);
            stores().decisions().add(newer);
        });

        assertThat(stores().files().parent(first.id()))
                .contains(new ParentFile(
                        first,
                        family,
                        Optional.of(second),
                        Optional.of(newer),
                        Optional.empty(),
                        Optional.of(new TermsAcceptance(first.id(), versions, NOW)),
                        true));
        assertThat(stores().files().parent(second.id()))
                .contains(new ParentFile(
                        second,
                        family,
                        Optional.of(first),
                        Optional.empty(),
                        Optional.of(newer),
                        Optional.empty(),
                        true));
        assertThat(stores().files().parent(childminder(NOW).id())).isEmpty();
    }

    @Test
    void lists_parents_newest_first_a_page_at_a_time_with_the_number_of_all() {
        var future = Instant.parse("2041-01-01T00:00:00Z");
        var oldest = familyOf(account(Role.PARENT, future));
        var middle = familyOf(account(Role.PARENT, future.plusSeconds(1)));
        var newest = familyOf(account(Role.PARENT, future.plusSeconds(2)));
        var before =
                stores().files().parents(EVERY_STATE, new PageRequest(1, 1)).total();

        var first = stores().files().parents(EVERY_STATE, new PageRequest(1, 2));
        var second = stores().files().parents(EVERY_STATE, new PageRequest(2, 2));

        assertThat(first.total()).isEqualTo(before).isGreaterThanOrEqualTo(3);
        assertThat(first.entries()).extracting(file -> file.account().id()).containsExactly(newest, middle);
        assertThat(second.entries().getFirst().account().id()).isEqualTo(oldest);
        assertThat(stores().files()
                        .parents(EVERY_STATE, new PageRequest(10_000, 200))
                        .entries())
                .isEmpty();
    }

    @Test
    void lists_those_in_the_states_asked_for() {
        var pending = account(Role.PARENT, Instant.parse("2032-01-01T00:00:00Z"));
        familyOf(pending);

        assertThat(stores().files()
                        .parents(EnumSet.of(AccountStatus.PENDING), PageRequest.first())
                        .entries())
                .extracting(file -> file.account().id())
                .contains(pending.id());
        assertThat(stores().files()
                        .parents(EnumSet.of(AccountStatus.REFUSED, AccountStatus.SUSPENDED), PageRequest.first())
                        .entries())
                .extracting(file -> file.account().id())
                .doesNotContain(pending.id());
        assertThat(stores().files()
                        .parents(EnumSet.noneOf(AccountStatus.class), PageRequest.first())
                        .total())
                .isZero();
    }

    @Test
    void keeps_what_a_childminder_offers() {
        var added = aChildminder().of(account(Role.CHILDMINDER, NOW).id()).build();
        stores().transactions().run(() -> stores().childminders().add(added));
        var whole = new ChildcareOffer(
                true, Optional.of(2), Optional.of(7), Optional.of(new Speciality("Horaires décalés")));
        var least = new ChildcareOffer(false, Optional.empty(), Optional.empty(), Optional.empty());

        for (var offer : List.of(whole, least)) {
            var before = stores().childminders().find(added.account()).orElseThrow();
            stores().transactions().run(() -> stores().childminders().update(before.offering(offer)));

            assertThat(stores().childminders()
                            .find(added.account())
                            .orElseThrow()
                            .offer())
                    .contains(offer);
            assertThat(stores().files()
                            .childminder(added.account())
                            .orElseThrow()
                            .registration()
                            .offer())
                    .contains(offer);
        }
    }

    @Test
    void lists_childminders_newest_first() {
        var older = childminder(Instant.parse("2033-01-01T00:00:00Z"));
        var newer = childminder(Instant.parse("2033-01-02T00:00:00Z"));

        var page = stores().files().childminders(EVERY_STATE, new PageRequest(1, 2));

        assertThat(page.entries()).extracting(file -> file.account().id()).containsExactly(newer.id(), older.id());
        assertThat(page.entries().getFirst().registration())
                .isEqualTo(stores().childminders().find(newer.id()).orElseThrow());
        assertThat(stores().files().childminder(older.id()))
                .map(ChildminderFile::account)
                .contains(older);
    }

    private Account parent() {
        return account(Role.PARENT, NOW);
    }

    private Account account(Role role, Instant createdAt) {
        var account =
                Account.register(anAccount().withRole(role).createdAt(createdAt).person());
        stores().transactions().run(() -> stores().accounts().add(account));
        return account;
    }

    private Account childminder(Instant createdAt) {
        var account = account(Role.CHILDMINDER, createdAt);
        stores().transactions()
                .run(() -> stores().childminders()
                        .add(aChildminder().of(account.id()).build()));
        return account;
    }

    private Account.Id familyOf(Account account) {
        add(aFamily().of(account.id()).build());
        return account.id();
    }

    /** Something to look at: a photo has a file. */
    protected void keepFile(Photo.Id photo) {
        var file = new StoredFile(
                new StoredFile.Id(photo.value()),
                new FileContent(FileKind.JPEG, new byte[] {1}),
                Optional.of(new FileContent(FileKind.JPEG, new byte[] {2})),
                NOW);
        stores().transactions().run(() -> stores().documents().add(file));
    }

    private void add(Family family) {
        stores().transactions().run(() -> stores().families().add(family));
    }

    private static Decision decision(Account account, Decision.Kind kind, Instant at, Optional<Comment> comment) {
        return new Decision(
                new Decision.Id(UUID.randomUUID()), account.id(), kind, new Account.Id(UUID.randomUUID()), at, comment);
    }
}
