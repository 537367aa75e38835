package fr.guichet.application.registration;

import static fr.guichet.application.registration.Registrations.claireMartin;
import static fr.guichet.application.registration.Registrations.family;
import static fr.guichet.application.registration.Registrations.familyWithCoParent;
import static fr.guichet.application.registration.Registrations.registrant;
import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.PageRequest;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.LinkPurpose;
import fr.guichet.application.account.LinkToken;
import fr.guichet.application.account.RenewLink;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.privacy.AuditedAction;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PasswordViolation;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.registration.Child;
import fr.guichet.domain.registration.ChildminderBuilder;
import fr.guichet.domain.registration.FirstName;
import fr.guichet.domain.registration.MissingElement;
import fr.guichet.domain.registration.Nir;
import fr.guichet.domain.registration.RegistrationRejection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Spec A1, A4, A7, A8 and A10: what registering stores, asks and refuses. */
class RegistrationTest {

    private static final Nir NIR = ChildminderBuilder.NIR;

    private final InMemoryRegistrations program = new InMemoryRegistrations();

    @Test
    void a_parent_waits_for_a_manager_and_has_a_client_file_and_no_password() {
        var id = registered(family());

        var account = program.accounts.find(id).orElseThrow();
        assertThat(account.status()).isEqualTo(AccountStatus.PENDING);
        assertThat(account.role()).isEqualTo(Role.PARENT);
        assertThat(program.clientFiles.findByAccount(id)).isPresent();
        assertThat(program.passwords.find(id)).isEmpty();
        assertThat(program.terms.latest(id)).isPresent();
        assertThat(program.outbox.told()).isEmpty();
        assertThat(program.families.findByAccount(id).orElseThrow().children()).hasSize(2);
    }

    @Test
    void the_documented_minimum_registers_a_parent_whose_file_is_incomplete() {
        var id = registered(RegisterParent.Command.minimal(claireMartin()));

        assertThat(program.terms.latest(id)).isEmpty();
        assertThat(view(id).missing())
                .containsExactlyInAnyOrder(MissingElement.ADDRESS, MissingElement.CHILDREN, MissingElement.TERMS);
    }

    @Test
    void a_co_parent_has_an_account_of_their_own_that_waits_too() {
        var id = registered(familyWithCoParent());

        var family = program.families.findByAccount(id).orElseThrow();
        var coParent = program.accounts
                .findByEmail(new EmailAddress("thomas.martin@ptits-pas.fr"))
                .orElseThrow();
        assertThat(family.coParentOf(id)).contains(coParent.id());
        assertThat(coParent.status()).isEqualTo(AccountStatus.PENDING);
        assertThat(program.clientFiles.findByAccount(coParent.id())).isPresent();
        assertThat(program.terms.latest(coParent.id())).isEmpty();
        assertThat(family.addressOf(coParent.id())).contains(Registrations.BEZONS);
    }

    @Test
    void an_address_that_has_an_account_is_refused_to_the_one_who_registers() {
        registered(family());

        assertThat(program.registerParent()
                        .handle(RegisterParent.Command.minimal(
                                registrant("Claire.MARTIN@ptits-pas.fr", "Autre", "PERSONNE"))))
                .isEqualTo(new RegisterParent.Outcome.Rejected(new RegistrationRejection.EmailTaken()));
        assertThat(program.accounts.all()).hasSize(1);
    }

    @Test
    void two_parents_with_one_address_are_refused() {
        var command = family(
                claireMartin(),
                Optional.of(new RegisterParent.CoParent(
                        registrant("claire.martin@ptits-pas.fr", "Thomas", "MARTIN"), true, Optional.empty())));

        assertThat(rejection(command)).isEqualTo(new RegistrationRejection.OneAddressForTwo());
        assertThat(program.accounts.all()).isEmpty();
    }

    @Test
    void an_existing_account_named_as_co_parent_stays_as_it_is_and_its_owner_is_asked() {
        var owner = anAccount()
                .withRole(Role.MANAGER)
                .withEmail("thomas.martin@ptits-pas.fr")
                .active();
        program.add(owner);

        var id = registered(familyWithCoParent());

        assertThat(program.accounts.find(owner.id())).contains(owner);
        assertThat(program.families.findByAccount(id).orElseThrow().second()).isEmpty();
        assertThat(program.families.findByAccount(owner.id())).isEmpty();
        assertThat(view(id).file().coParent()).isEmpty();
        var asked = program.outbox.told(Notification.CoParentConsent.class);
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().to().email()).contains(owner.email());
        assertThat(asked.getFirst().asker()).isEqualTo("Claire MARTIN");
    }

    @Test
    void the_owner_who_agrees_becomes_the_co_parent_once() {
        var owner = anAccount()
                .withRole(Role.PARENT)
                .withEmail("thomas.martin@ptits-pas.fr")
                .active();
        program.add(owner);
        var id = registered(familyWithCoParent());
        var token = consentToken();

        assertThat(program.agreeCoParent().handle(new AgreeCoParent.Command(token)))
                .isEqualTo(new AgreeCoParent.Outcome.Agreed());
        assertThat(program.agreeCoParent().handle(new AgreeCoParent.Command(token)))
                .isEqualTo(new AgreeCoParent.Outcome.UnknownLink());
        assertThat(program.families.findByAccount(owner.id()).orElseThrow().accounts())
                .containsExactly(id, owner.id());
        assertThat(program.trail
                        .newest(Optional.of(id.value()), PageRequest.first())
                        .entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo(AuditedAction.CO_PARENT_LINKED);
                    assertThat(entry.actor()).isEqualTo(owner.id());
                });
    }

    @Test
    void whoever_has_another_co_parent_meanwhile_has_agreed_to_nothing_and_keeps_the_link() {
        registered(family(registrant("thomas.martin@ptits-pas.fr", "Thomas", "MARTIN"), Optional.empty()));
        var claire = registered(familyWithCoParent());
        var token = consentToken();
        var other = registered(family(registrant("julie.petit@guichet.example", "Julie", "PETIT"), Optional.empty()));
        program.linkCoParent().handle(new LinkCoParent.Command(program.actor(Role.MANAGER), claire, other));

        assertThat(program.agreeCoParent().handle(new AgreeCoParent.Command(token)))
                .isEqualTo(new AgreeCoParent.Outcome.AlreadyLinked());

        assertThat(program.links.find(token.hash()).orElseThrow().isOpen()).isTrue();
        assertThat(program.requests.all())
                .singleElement()
                .satisfies(asked -> assertThat(asked.agreedAt()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PARENT")
    void whoever_is_no_parent_joins_no_family_and_is_not_listed_as_one(Role role) {
        var owner = anAccount()
                .withRole(role)
                .withEmail("thomas.martin@ptits-pas.fr")
                .active();
        program.add(owner);
        var claire = registered(familyWithCoParent());
        var token = consentToken();

        assertThat(program.agreeCoParent().handle(new AgreeCoParent.Command(token)))
                .isEqualTo(new AgreeCoParent.Outcome.NotAParent());

        assertThat(program.families.findByAccount(claire).orElseThrow().second())
                .isEmpty();
        assertThat(program.files.parent(owner.id())).isEmpty();
        assertThat(program.links.find(token.hash()).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void children_keep_the_surname_that_they_were_registered_with_in_a_joined_family() {
        var thomas = registered(family(registrant("thomas.martin@ptits-pas.fr", "Thomas", "DURAND"), Optional.empty()));
        var claire = registered(familyWithCoParent());

        program.agreeCoParent().handle(new AgreeCoParent.Command(consentToken()));

        assertThat(program.families.findByAccount(claire).orElseThrow().children())
                .extracting(child -> child.surname().text())
                .containsExactly("MARTIN", "MARTIN", "DURAND", "DURAND");
        assertThat(program.families
                        .findByAccount(claire)
                        .flatMap(family -> family.leftBy(claire))
                        .orElseThrow()
                        .children())
                .extracting(child -> child.surname().text())
                .containsExactly("MARTIN", "MARTIN", "DURAND", "DURAND");
        assertThat(program.families.findByAccount(thomas)).isPresent();
    }

    @Test
    void an_owner_with_children_of_their_own_brings_them_along() {
        var thomas = registered(family(registrant("thomas.martin@ptits-pas.fr", "Thomas", "MARTIN"), Optional.empty()));
        var claire = registered(familyWithCoParent());

        program.agreeCoParent().handle(new AgreeCoParent.Command(consentToken()));

        var family = program.families.findByAccount(thomas).orElseThrow();
        assertThat(family.accounts()).containsExactly(claire, thomas);
        assertThat(family.children()).hasSize(4);
        assertThat(family.sharesContacts()).isFalse();
    }

    @Test
    void a_question_lapses_after_seven_days_and_other_links_answer_nothing_here() {
        program.add(anAccount()
                .withRole(Role.PARENT)
                .withEmail("thomas.martin@ptits-pas.fr")
                .active());
        registered(familyWithCoParent());
        program.clock.advance(LinkPurpose.AGREE_CO_PARENT.lifetime());

        assertThat(program.agreeCoParent().handle(new AgreeCoParent.Command(consentToken())))
                .isEqualTo(new AgreeCoParent.Outcome.ExpiredLink());
        assertThat(program.agreeCoParent().handle(new AgreeCoParent.Command(new LinkToken("inconnu"))))
                .isEqualTo(new AgreeCoParent.Outcome.UnknownLink());
    }

    @Test
    void nobody_is_asked_more_than_three_times_a_day() {
        program.add(anAccount()
                .withRole(Role.PARENT)
                .withEmail("thomas.martin@ptits-pas.fr")
                .active());
        for (var i = 0; i < 5; i++) {
            registered(family(
                    registrant("p" + i + "@guichet.example", "Parent", "NUMÉRO"),
                    familyWithCoParent().coParent()));
        }

        assertThat(program.outbox.told(Notification.CoParentConsent.class)).hasSize(3);
    }

    @Test
    void a_question_that_lapsed_is_asked_again_by_its_expired_link_while_it_stands() {
        var owner = anAccount()
                .withRole(Role.PARENT)
                .withEmail("thomas.martin@ptits-pas.fr")
                .active();
        program.add(owner);
        var id = registered(familyWithCoParent());
        var first = consentToken();
        program.renewLink().handle(new RenewLink.Command(first));
        assertThat(program.outbox.told(Notification.CoParentConsent.class)).hasSize(1);

        program.clock.advance(LinkPurpose.AGREE_CO_PARENT.lifetime());
        for (var i = 0; i < 10; i++) {
            program.renewLink().handle(new RenewLink.Command(first));
        }

        // As often as anybody may be asked within a day.
        assertThat(program.outbox.told(Notification.CoParentConsent.class))
                .hasSize(4)
                .allSatisfy(asked -> assertThat(asked.asker()).isEqualTo("Claire MARTIN"));
        assertThat(program.agreeCoParent().handle(new AgreeCoParent.Command(consentToken())))
                .isEqualTo(new AgreeCoParent.Outcome.Agreed());
        assertThat(program.families.findByAccount(owner.id()).orElseThrow().accounts())
                .containsExactly(id, owner.id());
        program.clock.advance(Duration.ofDays(2));
        program.renewLink().handle(new RenewLink.Command(first));
        assertThat(program.outbox.told(Notification.CoParentConsent.class)).hasSize(4);
    }

    @Test
    void parents_who_live_apart_see_each_others_name_and_nothing_to_reach_them_by() {
        var together = registered(familyWithCoParent());
        var apart = registered(family(
                registrant("julie.petit@guichet.example", "Julie", "PETIT"),
                Optional.of(new RegisterParent.CoParent(
                        registrant("marc.petit@guichet.example", "Marc", "PETIT"), false, Optional.empty()))));

        assertThat(coParentSeenBy(together).contact())
                .hasValueSatisfying(
                        contact -> assertThat(contact.email().value()).isEqualTo("thomas.martin@ptits-pas.fr"));
        assertThat(coParentSeenBy(apart).name().first()).isEqualTo("Marc");
        assertThat(coParentSeenBy(apart).contact()).isEmpty();
        assertThat(program.viewOwnFamily().handle(new ViewOwnFamily.Query(program.actor(Role.CLIENT))))
                .isEmpty();
    }

    @Test
    void a_password_that_a_parent_sends_is_held_to_the_rules_and_then_discarded() {
        assertThat(rejection(withPassword("password")))
                .isInstanceOfSatisfying(
                        RegistrationRejection.WeakPassword.class,
                        weak -> assertThat(weak.violations()).contains(new PasswordViolation.TooCommon()));

        assertThat(program.passwords.find(registered(withPassword("Lavande77"))))
                .isEmpty();
    }

    @Test
    void a_child_of_tomorrow_and_a_parent_of_five_are_refused() {
        var today = LocalDate.of(2026, 11, 22);
        var tomorrow = new NewChild.Born(
                new FirstName("Emma"), Child.Gender.FEMALE, today.plusDays(1), false, Optional.empty());

        assertThat(rejection(with(List.of(family().children().getFirst(), tomorrow), today.minusYears(30))))
                .isEqualTo(new RegistrationRejection.ImplausibleChild(1));
        assertThat(rejection(with(List.of(), today.minusYears(5))))
                .isEqualTo(new RegistrationRejection.ImplausibleBirthDate());
        assertThat(program.accounts.all()).isEmpty();
    }

    @Test
    void a_client_is_active_at_once_and_confirms_the_address_by_a_link() {
        var outcome = program.registerClient()
                .handle(new RegisterClient.Command(
                        registrant("lea.petit@guichet.example", "Léa", "PETIT"),
                        Optional.of(new RawPassword("Lavande77")),
                        true));

        var id = ((RegisterClient.Outcome.Registered) outcome).account();
        var account = program.accounts.find(id).orElseThrow();
        assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(account.person().emailConfirmedAt()).isEmpty();
        assertThat(program.passwords.find(id).orElseThrow().mustChange()).isFalse();
        assertThat(program.clientFiles.findByAccount(id)).isPresent();
        assertThat(program.outbox.told())
                .hasOnlyElementsOfType(Notification.EmailConfirmation.class)
                .hasSize(1);
    }

    @Test
    void a_client_without_a_password_is_mailed_a_link_to_create_one() {
        program.registerClient()
                .handle(new RegisterClient.Command(
                        registrant("lea.petit@guichet.example", "Léa", "PETIT"), Optional.empty(), false));

        assertThat(program.outbox.told(Notification.PasswordLink.class)).hasSize(1);
    }

    @Test
    void a_client_is_refused_a_weak_password_and_a_taken_address() {
        registered(family());

        assertThat(program.registerClient()
                        .handle(new RegisterClient.Command(
                                claireMartin(), Optional.of(new RawPassword("Lavande77")), true)))
                .isEqualTo(new RegisterClient.Outcome.Rejected(new RegistrationRejection.EmailTaken()));
        assertThat(program.registerClient()
                        .handle(new RegisterClient.Command(
                                registrant("lea.petit@guichet.example", "Léa", "PETIT"),
                                Optional.of(new RawPassword("court")),
                                true)))
                .isInstanceOf(RegisterClient.Outcome.Rejected.class);
        assertThat(program.accounts.all()).hasSize(1);
    }

    @Test
    void a_childminder_waits_for_a_manager_and_their_number_is_kept_apart() {
        var id = registeredChildminder(Registrations.childminder(NIR));

        assertThat(program.accounts.find(id).orElseThrow().status()).isEqualTo(AccountStatus.PENDING);
        assertThat(program.childminders.find(id).orElseThrow().nir()).isEqualTo(NIR.masked());
        assertThat(program.numbers.reveal(id)).contains(NIR);
    }

    @Test
    void a_number_that_another_childminder_has_is_refused_and_nothing_is_stored() {
        registeredChildminder(Registrations.childminder(NIR));

        assertThat(program.registerChildminder()
                        .handle(Registrations.childminder(
                                registrant("fatima.elmansouri@ptits-pas.fr", "Fatima", "EL MANSOURI"), NIR)))
                .isEqualTo(new RegisterChildminder.Outcome.Rejected(new RegistrationRejection.NirTaken()));
        assertThat(program.accounts.all()).hasSize(1);
    }

    @Test
    void a_number_is_shown_to_those_who_decide_and_remembered() {
        var id = registeredChildminder(Registrations.childminder(NIR));
        var manager = program.actor(Role.MANAGER);

        assertThat(program.revealNir().handle(new RevealNir.Command(manager, id)))
                .isEqualTo(new RevealNir.Outcome.Revealed(NIR));
        assertThat(program.revealNir().handle(new RevealNir.Command(program.actor(Role.PRACTITIONER), id)))
                .isEqualTo(new RevealNir.Outcome.Forbidden());
        assertThat(program.revealNir().handle(new RevealNir.Command(manager, manager.account())))
                .isEqualTo(new RevealNir.Outcome.Unknown());
        var entries = program.trail
                .newest(Optional.of(id.value()), PageRequest.first())
                .entries();
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().actor()).isEqualTo(manager.account());
    }

    private Account.Id registered(RegisterParent.Command command) {
        return ((RegisterParent.Outcome.Registered) program.registerParent().handle(command)).account();
    }

    private Account.Id registeredChildminder(RegisterChildminder.Command command) {
        return ((RegisterChildminder.Outcome.Registered)
                        program.registerChildminder().handle(command))
                .account();
    }

    private RegistrationRejection rejection(RegisterParent.Command command) {
        return ((RegisterParent.Outcome.Rejected) program.registerParent().handle(command)).reason();
    }

    private ParentView view(Account.Id id) {
        var outcome = program.viewParent().handle(new ViewParent.Query(program.actor(Role.MANAGER), id));
        return ((ViewParent.Outcome.Found) outcome).view();
    }

    private ViewOwnFamily.CoParent coParentSeenBy(Account.Id parent) {
        return program.viewOwnFamily()
                .handle(new ViewOwnFamily.Query(new Actor(parent, Role.PARENT)))
                .flatMap(ViewOwnFamily.OwnFamily::coParent)
                .orElseThrow();
    }

    private LinkToken consentToken() {
        return new LinkToken(program.outbox
                .told(Notification.CoParentConsent.class)
                .getLast()
                .secret()
                .value());
    }

    private static RegisterParent.Command withPassword(String password) {
        var full = family();
        return new RegisterParent.Command(
                full.parent(),
                full.address(),
                full.profession(),
                full.familySituation(),
                full.birthDate(),
                full.coParent(),
                full.children(),
                full.presentation(),
                true,
                Optional.of(new RawPassword(password)));
    }

    private static RegisterParent.Command with(List<NewChild> children, LocalDate birthDate) {
        var full = family();
        return new RegisterParent.Command(
                full.parent(),
                full.address(),
                full.profession(),
                full.familySituation(),
                Optional.of(birthDate),
                full.coParent(),
                children,
                full.presentation(),
                true,
                Optional.empty());
    }
}
