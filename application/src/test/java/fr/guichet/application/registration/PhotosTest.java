package fr.guichet.application.registration;

import static fr.guichet.application.registration.PretendEncoder.encoded;
import static fr.guichet.application.registration.PretendEncoder.pictureOf;
import static fr.guichet.application.registration.Registrations.claireMartin;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.BytesUpload;
import fr.guichet.application.clientfile.Upload;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PostalAddress;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.registration.Child;
import fr.guichet.domain.registration.ChildminderBuilder;
import fr.guichet.domain.registration.FirstName;
import fr.guichet.domain.registration.MissingElement;
import fr.guichet.domain.registration.Nir;
import fr.guichet.domain.registration.PhotoFault;
import fr.guichet.domain.registration.RegistrationRejection;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Spec A7, A8 and C6: the photos of children and childminders, and who sees them. */
class PhotosTest {

    private static final Nir NIR = ChildminderBuilder.NIR;
    private static final Upload NONE = new BytesUpload(new byte[0]);
    private static final Upload NO_PICTURE = new BytesUpload("<svg/>".getBytes(StandardCharsets.UTF_8));

    private final InMemoryRegistrations program = new InMemoryRegistrations();

    @Test
    void each_child_has_its_own_photo() {
        var parent = registered(family(pictureOf("Emma"), NONE, pictureOf("Noé")));

        var children = children(parent);
        assertThat(shown(asParent(parent), children.get(0), PhotoSize.WHOLE)).contains("picture of Emma");
        assertThat(shown(asParent(parent), children.get(1), PhotoSize.WHOLE)).isEmpty();
        assertThat(shown(asParent(parent), children.get(2), PhotoSize.WHOLE)).contains("picture of Noé");
        assertThat(shown(asParent(parent), children.get(2), PhotoSize.THUMBNAIL))
                .contains("small picture of Noé");
        assertThat(program.documents.all()).hasSize(2);
    }

    @Test
    void a_family_is_incomplete_without_a_photo_of_each_born_child_where_the_practice_requires_them() {
        var with = registered(family(pictureOf("Emma")));
        var without = registered(withEmail("julie.petit@ptits-pas.fr", family(NONE)));

        assertThat(missing(with)).doesNotContain(MissingElement.CHILD_PHOTO);
        assertThat(missing(without)).contains(MissingElement.CHILD_PHOTO);
    }

    @Test
    void parents_who_live_apart_both_see_their_child_and_managers_too() {
        var parent = registered(withCoParentApart(family(pictureOf("Emma"))));
        var child = children(parent).getFirst();
        var coParent = program.families.findByAccount(parent).orElseThrow().coParentOf(parent);

        assertThat(shown(asParent(coParent.orElseThrow()), child, PhotoSize.WHOLE))
                .isPresent();
        for (var role : List.of(Role.MANAGER, Role.ADMINISTRATOR, Role.SUPER_ADMIN)) {
            assertThat(shown(program.actor(role), child, PhotoSize.WHOLE)).isPresent();
        }
    }

    @Test
    void a_child_is_unknown_to_everyone_else() {
        var parent = registered(family(pictureOf("Emma")));
        var child = children(parent).getFirst();

        for (var role : List.of(Role.PARENT, Role.CHILDMINDER, Role.CLIENT, Role.PRACTITIONER)) {
            assertThat(shown(program.actor(role), child, PhotoSize.WHOLE)).isEmpty();
        }
        assertThat(shown(program.actor(Role.MANAGER), new Child.Id(UUID.randomUUID()), PhotoSize.WHOLE))
                .isEmpty();
    }

    @Test
    void a_file_that_is_no_picture_is_refused_with_its_child_and_nothing_is_stored() {
        var outcome = program.registerParent().handle(family(pictureOf("Emma"), NO_PICTURE));

        assertThat(outcome)
                .isEqualTo(new RegisterParent.Outcome.Rejected(
                        new RegistrationRejection.RefusedPhoto(Optional.of(1), PhotoFault.WRONG_KIND)));
        assertThat(program.documents.all()).isEmpty();
        assertThat(program.accounts.findByEmail(claireMartin().email())).isEmpty();
    }

    @Test
    void a_registration_that_is_refused_keeps_no_file() {
        registered(family());

        var again = program.registerParent().handle(family(pictureOf("Emma")));

        assertThat(again).isEqualTo(new RegisterParent.Outcome.Rejected(new RegistrationRejection.EmailTaken()));
        assertThat(program.documents.all()).isEmpty();
    }

    @Test
    void no_picture_is_read_for_a_registration_that_is_wrong_anyway() {
        var picture = pictureOf("Emma");
        var unborn = new NewChild.Born(
                new FirstName("Emma"), Child.Gender.FEMALE, LocalDate.of(2030, 1, 1), false, Optional.of(picture));

        program.registerParent().handle(of(List.of(unborn)));

        assertThat(picture.wasRead()).isFalse();
    }

    @Test
    void a_childminders_photo_is_kept_with_the_instant_of_the_consent() {
        var id = registered(childminder(photo("Marie"), true));

        var kept = program.childminders.find(id).orElseThrow().photo().orElseThrow();
        assertThat(kept.consentedAt()).isEqualTo(program.clock.instant());
        assertThat(shown(new Actor(id, Role.CHILDMINDER), id)).contains("picture of Marie");
        assertThat(shown(program.actor(Role.MANAGER), id)).contains("picture of Marie");
    }

    @Test
    void a_childminder_is_unknown_to_everyone_else() {
        var id = registered(childminder(photo("Marie"), true));

        for (var role : List.of(Role.PARENT, Role.CHILDMINDER, Role.CLIENT, Role.PRACTITIONER)) {
            assertThat(shown(program.actor(role), id)).isEmpty();
        }
    }

    @Test
    void a_photo_needs_the_consent() {
        var outcome = program.registerChildminder().handle(childminder(photo("Marie"), false));

        assertThat(outcome)
                .isEqualTo(new RegisterChildminder.Outcome.Rejected(new RegistrationRejection.PhotoWithoutConsent()));
        assertThat(program.documents.all()).isEmpty();
    }

    @Test
    void a_childminders_file_that_is_no_picture_is_refused() {
        assertThat(program.registerChildminder().handle(childminder(Optional.of(NO_PICTURE), true)))
                .isEqualTo(new RegisterChildminder.Outcome.Rejected(
                        new RegistrationRejection.RefusedPhoto(Optional.empty(), PhotoFault.WRONG_KIND)));
    }

    @Test
    void a_childminder_without_photo_has_none_to_show() {
        var id = registered(childminder(Optional.empty(), true));

        assertThat(program.childminders.find(id).orElseThrow().photo()).isEmpty();
        assertThat(shown(new Actor(id, Role.CHILDMINDER), id)).isEmpty();
    }

    private Account.Id registered(RegisterParent.Command command) {
        return ((RegisterParent.Outcome.Registered) program.registerParent().handle(command)).account();
    }

    private Account.Id registered(RegisterChildminder.Command command) {
        return ((RegisterChildminder.Outcome.Registered)
                        program.registerChildminder().handle(command))
                .account();
    }

    private List<Child.Id> children(Account.Id parent) {
        return program.families.findByAccount(parent).orElseThrow().children().stream()
                .map(Child::id)
                .toList();
    }

    private Set<MissingElement> missing(Account.Id parent) {
        return ((ViewParent.Outcome.Found)
                        program.viewParent().handle(new ViewParent.Query(program.actor(Role.MANAGER), parent)))
                .view()
                .missing();
    }

    private static Actor asParent(Account.Id account) {
        return new Actor(account, Role.PARENT);
    }

    private Optional<String> shown(Actor actor, Child.Id child, PhotoSize size) {
        return switch (program.viewChildPhoto().handle(new ViewChildPhoto.Query(actor, child, size))) {
            case ViewChildPhoto.Outcome.Found found -> Optional.of(encoded(found.photo()));
            case ViewChildPhoto.Outcome.Unknown none -> Optional.empty();
        };
    }

    private Optional<String> shown(Actor actor, Account.Id account) {
        return switch (program.viewPhoto().handle(new ViewPhoto.Query(actor, account, PhotoSize.WHOLE))) {
            case ViewPhoto.Outcome.Found found -> Optional.of(encoded(found.photo()));
            case ViewPhoto.Outcome.Unknown none -> Optional.empty();
        };
    }

    /** A born child for each photo or absence of one. */
    private static RegisterParent.Command family(Upload... photos) {
        return of(Stream.of(photos)
                .<NewChild>map(photo -> new NewChild.Born(
                        new FirstName("Emma"),
                        Child.Gender.FEMALE,
                        LocalDate.of(2025, 2, 15),
                        true,
                        Optional.of(photo).filter(file -> file != NONE)))
                .toList());
    }

    private static RegisterParent.Command of(List<NewChild> children) {
        var whole = Registrations.family();
        return new RegisterParent.Command(
                whole.parent(),
                whole.address(),
                whole.profession(),
                whole.familySituation(),
                whole.birthDate(),
                Optional.empty(),
                children,
                whole.presentation(),
                true,
                Optional.empty());
    }

    private static RegisterParent.Command withEmail(String email, RegisterParent.Command one) {
        return new RegisterParent.Command(
                Registrations.registrant(email, "Julie", "PETIT"),
                one.address(),
                one.profession(),
                one.familySituation(),
                one.birthDate(),
                one.coParent(),
                one.children(),
                one.presentation(),
                true,
                Optional.empty());
    }

    private static RegisterParent.Command withCoParentApart(RegisterParent.Command one) {
        var other = new RegisterParent.CoParent(
                Registrations.registrant("thomas.martin@ptits-pas.fr", "Thomas", "MARTIN"),
                false,
                Optional.of(new PostalAddress("1 place du Marché", "75011", "Paris")));
        return new RegisterParent.Command(
                one.parent(),
                one.address(),
                one.profession(),
                one.familySituation(),
                one.birthDate(),
                Optional.of(other),
                one.children(),
                one.presentation(),
                true,
                Optional.empty());
    }

    private static Optional<Upload> photo(String whom) {
        return Optional.of(pictureOf(whom));
    }

    private static RegisterChildminder.Command childminder(Optional<Upload> photo, boolean consents) {
        var whole = Registrations.childminder(NIR);
        return new RegisterChildminder.Command(
                whole.childminder(),
                whole.address(),
                whole.birth(),
                whole.nir(),
                whole.agreement(),
                whole.presentation(),
                photo,
                consents,
                true,
                Optional.empty());
    }
}
