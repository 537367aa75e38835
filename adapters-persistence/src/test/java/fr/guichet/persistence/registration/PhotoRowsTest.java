package fr.guichet.persistence.registration;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static fr.guichet.domain.registration.ChildminderBuilder.aChildminder;
import static fr.guichet.domain.registration.FamilyBuilder.aChildWithPhoto;
import static fr.guichet.domain.registration.FamilyBuilder.aFamily;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.clientfile.FileContent;
import fr.guichet.application.clientfile.FileKind;
import fr.guichet.application.clientfile.StoredFile;
import fr.guichet.application.registration.ChildPhotos;
import fr.guichet.application.registration.RegistrationStores;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.registration.Child;
import fr.guichet.domain.registration.Family;
import fr.guichet.domain.registration.Photo;
import fr.guichet.persistence.PostgresTestDatabase;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Spec C6: no row without its file and no file without its row, whoever writes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhotoRowsTest {

    private final PostgresTestDatabase database = PostgresTestDatabase.create();
    private final RegistrationStores stores = JooqRegistrationStoresTest.stores(database);
    private final ChildPhotos photos = new JooqChildPhotos(database.dsl());

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void there_is_no_row_without_its_file() {
        var family = aFamily().of(parent()).with(aChildWithPhoto()).build();

        assertThatThrownBy(
                        () -> stores.transactions().run(() -> stores.families().add(family)))
                .rootCause()
                .hasMessageContaining("child_photo_fk");
    }

    @Test
    void a_file_goes_with_its_family() {
        var child = aChildWithPhoto();
        var family = added(child);

        stores.transactions().run(() -> stores.families().remove(family));

        assertThat(isKept(child)).isFalse();
    }

    @Test
    void a_file_goes_with_its_childminder() {
        var account = account(Role.CHILDMINDER);
        var childminder = aChildminder().of(account).withPhoto().build();
        var photo = childminder.photo().orElseThrow().photo();
        stores.transactions().run(() -> {
            keepFile(photo);
            stores.childminders().add(childminder);
        });

        stores.transactions().run(() -> stores.childminders().update(childminder));
        assertThat(stores.documents().content(id(photo))).isPresent();

        stores.transactions()
                .run(() -> database.dsl().execute("delete from childminder where account_id = ?", account.value()));
        assertThat(stores.documents().content(id(photo))).isEmpty();
    }

    @Test
    void a_file_stays_with_a_child_that_moves_to_another_family() {
        var child = aChildWithPhoto();
        var other = added(child);
        var family = aFamily().of(parent()).build();
        stores.transactions().run(() -> stores.families().add(family));

        stores.transactions().run(() -> {
            stores.families().remove(other);
            stores.families().update(family.merged(other));
        });

        assertThat(isKept(child)).isTrue();
        assertThat(photos.find(child.id()).orElseThrow().parents())
                .containsExactlyInAnyOrder(
                        family.first().account(), other.first().account());
    }

    @Test
    void a_registration_that_fails_leaves_no_file() {
        var child = aChildWithPhoto();

        assertThatThrownBy(() -> stores.transactions().run(() -> {
                    keepFile(child.photo().orElseThrow());
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        assertThat(isKept(child)).isFalse();
    }

    @Test
    void a_childs_photo_comes_with_its_parents() {
        var child = aChildWithPhoto();
        var family = added(child);

        assertThat(photos.find(child.id()))
                .contains(new ChildPhotos.ChildPhoto(
                        child.photo().orElseThrow(), Set.of(family.first().account())));
        assertThat(photos.find(new Child.Id(UUID.randomUUID()))).isEmpty();
    }

    private Family added(Child.Born child) {
        var family = aFamily().of(parent()).with(child).build();
        stores.transactions().run(() -> {
            keepFile(child.photo().orElseThrow());
            stores.families().add(family);
        });
        return family;
    }

    private boolean isKept(Child.Born child) {
        return stores.documents().content(id(child.photo().orElseThrow())).isPresent();
    }

    private void keepFile(Photo.Id photo) {
        stores.documents()
                .add(new StoredFile(
                        id(photo),
                        new FileContent(FileKind.JPEG, new byte[] {1}),
                        Optional.empty(),
                        Instant.parse("2026-11-22T10:00:00Z")));
    }

    private static StoredFile.Id id(Photo.Id photo) {
        return new StoredFile.Id(photo.value());
    }

    private Account.Id parent() {
        return account(Role.PARENT);
    }

    private Account.Id account(Role role) {
        var account = Account.register(anAccount().withRole(role).person());
        stores.transactions().run(() -> stores.accounts().add(account));
        return account.id();
    }
}
