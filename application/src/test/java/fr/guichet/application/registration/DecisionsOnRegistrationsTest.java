package fr.guichet.application.registration;

import static fr.guichet.application.registration.Registrations.family;
import static fr.guichet.application.registration.Registrations.familyWithCoParent;
import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.PageRequest;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.ForwardingAccounts;
import fr.guichet.application.account.LinkPurpose;
import fr.guichet.application.account.LinkToken;
import fr.guichet.application.account.SecretHash;
import fr.guichet.application.account.Session;
import fr.guichet.application.account.Sessions;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Notification.AccountApproved.Audience;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Comment;
import fr.guichet.domain.account.Decision;
import fr.guichet.domain.account.DecisionRejection;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.registration.ChildminderBuilder;
import fr.guichet.domain.registration.Parent;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Spec A1, A2, A6 and A7: approving, refusing and suspending. */
class DecisionsOnRegistrationsTest {

    private static final Set<AccountStatus> ANY = EnumSet.allOf(AccountStatus.class);
    private static final Comment REASON = new Comment("Informations incomplètes");

    private final InMemoryRegistrations program = new InMemoryRegistrations();
    private final Actor manager = program.actor(Role.MANAGER);

    @Test
    void approval_makes_both_parents_active_and_mails_each_a_link_of_their_own() {
        var claire = register(familyWithCoParent());
        var thomas = coParentOf(claire);

        assertThat(approve(manager, claire))
                .isEqualTo(new ApproveRegistration.Outcome.Approved(List.of(claire, thomas)));

        assertThat(status(claire)).isEqualTo(AccountStatus.ACTIVE);
        assertThat(status(thomas)).isEqualTo(AccountStatus.ACTIVE);
        var approved = program.outbox.told(Notification.AccountApproved.class);
        assertThat(approved)
                .extracting(Notification.AccountApproved::audience)
                .containsExactly(Audience.PARENT, Audience.CO_PARENT);
        assertThat(approved)
                .extracting(message -> program.links
                        .find(new LinkToken(message.secret().value()).hash())
                        .orElseThrow()
                        .account())
                .containsExactly(claire, thomas);
        assertThat(approved.getFirst().expiresAt())
                .isEqualTo(program.clock.instant().plus(Duration.ofDays(7)));
    }

    @Test
    void a_link_is_good_for_seven_days_from_the_approval_and_not_from_the_registration() {
        var claire = register(family());
        program.clock.advance(Duration.ofDays(8));

        approve(manager, claire);

        assertThat(program.outbox
                        .told(Notification.AccountApproved.class)
                        .getFirst()
                        .expiresAt())
                .isEqualTo(program.clock.instant().plus(Duration.ofDays(7)));
    }

    @Test
    void deciding_on_the_co_parent_decides_on_the_parent_too() {
        var claire = register(familyWithCoParent());
        var thomas = coParentOf(claire);

        assertThat(turnAway(manager, thomas)).isEqualTo(new RefuseOrSuspend.Outcome.Refused(List.of(thomas, claire)));

        assertThat(status(claire)).isEqualTo(AccountStatus.REFUSED);
        assertThat(program.outbox.told(Notification.RegistrationRefused.class))
                .extracting(Notification.RegistrationRefused::reason)
                .containsExactly(REASON.text(), REASON.text());
        assertThat(program.decisions.about(claire)).hasSize(1);
        assertThat(program.decisions.about(thomas)).hasSize(1);
    }

    @Test
    void after_approval_a_decision_is_about_the_one_account() {
        var claire = register(familyWithCoParent());
        var thomas = coParentOf(claire);
        approve(manager, claire);

        assertThat(turnAway(manager, thomas)).isEqualTo(new RefuseOrSuspend.Outcome.Suspended(thomas));
        assertThat(status(claire)).isEqualTo(AccountStatus.ACTIVE);

        assertThat(turnAway(manager, claire)).isEqualTo(new RefuseOrSuspend.Outcome.Suspended(claire));
        assertThat(approve(manager, thomas)).isEqualTo(new ApproveRegistration.Outcome.Approved(List.of(thomas)));
        assertThat(status(claire)).isEqualTo(AccountStatus.SUSPENDED);
    }

    @Test
    void a_refused_family_is_approved_together() {
        var claire = register(familyWithCoParent());
        turnAway(manager, claire);

        assertThat(approve(manager, claire))
                .isEqualTo(new ApproveRegistration.Outcome.Approved(List.of(claire, coParentOf(claire))));
    }

    @Test
    void the_same_decision_a_second_time_is_refused_and_mails_nobody() {
        var claire = register(family());
        approve(manager, claire);

        assertThat(approve(program.actor(Role.ADMINISTRATOR), claire))
                .isEqualTo(rejected(new DecisionRejection.AlreadyDecided(AccountStatus.ACTIVE)));
        assertThat(program.outbox.told()).hasSize(1);
        assertThat(program.decisions.about(claire)).hasSize(1);

        turnAway(manager, claire);
        assertThat(turnAway(manager, claire))
                .isEqualTo(new RefuseOrSuspend.Outcome.Rejected(
                        new DecisionRejection.AlreadyDecided(AccountStatus.SUSPENDED)));
    }

    @Test
    void a_decision_made_on_a_state_that_the_account_has_left_is_refused() {
        var claire = register(family());
        approve(manager, claire);

        // Meant as a refusal: without the state it was made on, it would suspend.
        assertThat(program.refuseOrSuspend()
                        .handle(new RefuseOrSuspend.Command(
                                manager, claire, REASON, EnumSet.of(AccountStatus.PENDING))))
                .isEqualTo(new RefuseOrSuspend.Outcome.Rejected(
                        new DecisionRejection.AlreadyDecided(AccountStatus.ACTIVE)));
        assertThat(status(claire)).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void suspension_ends_sessions_and_links_at_once() {
        var claire = register(family());
        approve(manager, claire);
        var link = new LinkToken(program.outbox
                .told(Notification.AccountApproved.class)
                .getFirst()
                .secret()
                .value());
        var token = SecretHash.of("refresh");
        var now = program.clock.instant();
        program.transactions.run(() -> program.sessions.open(
                new Session(new Session.Id(UUID.randomUUID()), claire, now, now.plus(Duration.ofDays(30))), token));

        turnAway(manager, claire);

        assertThat(program.links.find(link.hash()).orElseThrow().isOpen()).isFalse();
        assertThat(program.transactions.inTransaction(() ->
                        program.sessions.rotate(token, SecretHash.of("next"), now, now.plus(Duration.ofDays(30)))))
                .isInstanceOf(Sessions.Rotation.Dead.class);
        assertThat(program.outbox.told(Notification.AccountSuspended.class)).hasSize(1);
    }

    @Test
    void re_approval_brings_a_new_link() {
        var claire = register(family());
        approve(manager, claire);
        turnAway(manager, claire);

        approve(manager, claire);

        var messages = program.outbox.told(Notification.AccountApproved.class);
        assertThat(messages).hasSize(2);
        assertThat(program.links
                        .find(new LinkToken(messages.getLast().secret().value()).hash())
                        .orElseThrow()
                        .isOpen())
                .isTrue();
    }

    @Test
    void a_manager_decides_about_families_and_childminders_only() {
        var childminder = ((RegisterChildminder.Outcome.Registered)
                        program.registerChildminder().handle(Registrations.childminder(ChildminderBuilder.NIR)))
                .account();
        var client = program.actor(Role.CLIENT).account();

        assertThat(approve(manager, childminder)).isInstanceOf(ApproveRegistration.Outcome.Approved.class);
        assertThat(program.outbox
                        .told(Notification.AccountApproved.class)
                        .getFirst()
                        .audience())
                .isEqualTo(Audience.CHILDMINDER);
        assertThat(turnAway(manager, client))
                .isEqualTo(new RefuseOrSuspend.Outcome.Rejected(
                        new DecisionRejection.RoleMayNotDecide(Role.MANAGER, Role.CLIENT)));
        assertThat(approve(program.actor(Role.PRACTITIONER), register(family())))
                .isEqualTo(rejected(new DecisionRejection.RoleMayNotDecide(Role.PRACTITIONER, Role.PARENT)));
    }

    @Test
    void nobody_decides_about_themselves() {
        var admin = program.actor(Role.SUPER_ADMIN);
        program.actor(Role.SUPER_ADMIN);

        assertThat(turnAway(admin, admin.account()))
                .isEqualTo(new RefuseOrSuspend.Outcome.Rejected(new DecisionRejection.OwnAccount()));
    }

    @Test
    void the_last_active_super_admin_stays() {
        var first = program.actor(Role.SUPER_ADMIN);
        var second = program.actor(Role.SUPER_ADMIN);

        assertThat(turnAway(first, second.account()))
                .isEqualTo(new RefuseOrSuspend.Outcome.Suspended(second.account()));
        // The suspended one's request was under way.
        assertThat(turnAway(second, first.account()))
                .isEqualTo(new RefuseOrSuspend.Outcome.Rejected(new DecisionRejection.LastSuperAdmin()));
    }

    @Test
    void an_unknown_account_is_told_from_a_decided_one() {
        var nobody = new Account.Id(UUID.randomUUID());

        assertThat(approve(manager, nobody)).isEqualTo(new ApproveRegistration.Outcome.Unknown());
        assertThat(turnAway(manager, nobody)).isEqualTo(new RefuseOrSuspend.Outcome.Unknown());
    }

    @Test
    void the_history_is_told_newest_first_to_those_who_decide() {
        var claire = register(family());
        turnAway(manager, claire);
        program.clock.advance(Duration.ofHours(1));
        approve(manager, claire);

        assertThat(program.viewDecisions().handle(new ViewDecisions.Query(manager, claire)))
                .isInstanceOfSatisfying(ViewDecisions.Outcome.Found.class, found -> {
                    assertThat(found.decisions())
                            .extracting(Decision::kind)
                            .containsExactly(Decision.Kind.APPROVED, Decision.Kind.REFUSED);
                    assertThat(found.decisions().getLast().comment()).contains(REASON);
                    assertThat(found.decisions().getLast().author()).isEqualTo(manager.account());
                    assertThat(found.authors()).containsOnlyKeys(manager.account());
                });
        assertThat(program.viewDecisions().handle(new ViewDecisions.Query(manager, register(other()))))
                .isEqualTo(new ViewDecisions.Outcome.Found(List.of(), Map.of()));
        assertThat(program.viewDecisions().handle(new ViewDecisions.Query(program.actor(Role.CLIENT), claire)))
                .isEqualTo(new ViewDecisions.Outcome.Forbidden());
    }

    @Test
    void a_manager_links_two_parents_who_registered_apart() {
        var claire = register(family());
        program.clock.advance(Duration.ofMinutes(1));
        var david = register(other());

        assertThat(link(claire, david)).isEqualTo(new LinkCoParent.Outcome.Linked());
        assertThat(link(claire, david)).isEqualTo(new LinkCoParent.Outcome.Linked());
        assertThat(program.families.findByAccount(david).orElseThrow().accounts())
                .containsExactly(claire, david);
        assertThat(approve(manager, david)).isEqualTo(new ApproveRegistration.Outcome.Approved(List.of(david, claire)));
        // Nobody added David: the letter of co-parents would tell him so.
        assertThat(program.outbox.told(Notification.AccountApproved.class))
                .extracting(Notification.AccountApproved::audience)
                .containsExactly(Audience.PARENT, Audience.PARENT);
    }

    @Test
    void who_has_a_co_parent_or_is_no_parent_is_not_linked() {
        var claire = register(familyWithCoParent());
        var david = register(other());

        assertThat(link(claire, david)).isEqualTo(new LinkCoParent.Outcome.AlreadyLinked());
        assertThat(link(david, david)).isEqualTo(new LinkCoParent.Outcome.UnknownCoParent());
        assertThat(link(david, program.actor(Role.CLIENT).account()))
                .isEqualTo(new LinkCoParent.Outcome.UnknownCoParent());
        assertThat(link(new Account.Id(UUID.randomUUID()), david)).isEqualTo(new LinkCoParent.Outcome.UnknownParent());
    }

    @Test
    void an_approved_family_whose_member_was_pending_apart_is_decided_apart() {
        var claire = register(family());
        approve(manager, claire);
        var david = register(other());
        link(claire, david);

        assertThat(turnAway(manager, david)).isEqualTo(new RefuseOrSuspend.Outcome.Refused(List.of(david)));
        assertThat(status(claire)).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void a_decision_on_a_family_leaves_a_childminders_own_registration_alone() {
        // Joined before only parents could be.
        var claire = register(family());
        var marie = ((RegisterChildminder.Outcome.Registered)
                        program.registerChildminder().handle(Registrations.childminder(ChildminderBuilder.NIR)))
                .account();
        program.transactions.run(() -> program.families.update(
                program.families.findByAccount(claire).orElseThrow().joinedBy(Parent.of(marie))));

        assertThat(turnAway(manager, claire)).isEqualTo(new RefuseOrSuspend.Outcome.Refused(List.of(claire)));
        assertThat(status(marie)).isEqualTo(AccountStatus.PENDING);
        turnAway(manager, marie);
        assertThat(approve(manager, claire)).isEqualTo(new ApproveRegistration.Outcome.Approved(List.of(claire)));
        assertThat(status(marie)).isEqualTo(AccountStatus.REFUSED);
    }

    @Test
    void who_may_decide_is_asked_again_once_nobody_else_changes_the_account() {
        var client = anAccount().withRole(Role.CLIENT).active();
        program.add(client);
        var admin = program.actor(Role.ADMINISTRATOR);
        // Between the first look and the lock a super_admin made the client a manager.
        var promoting = new ForwardingAccounts(program.accounts) {
            @Override
            public Optional<Account> lock(Account.Id id) {
                super.lock(id)
                        .filter(account -> account.role() == Role.CLIENT)
                        .ifPresent(
                                account -> update(account.with(account.person().withRole(Role.MANAGER))));
                return super.lock(id);
            }
        };

        var coverage = program.transactions.inTransaction(
                () -> new CoveredAccounts(promoting, program.families).lock(admin, client.id(), ANY));

        assertThat(coverage)
                .isEqualTo(new CoveredAccounts.Coverage.Refused(
                        new DecisionRejection.RoleMayNotDecide(Role.ADMINISTRATOR, Role.MANAGER)));
    }

    @Test
    void a_decision_whose_message_cannot_be_queued_changes_nothing() {
        var claire = register(familyWithCoParent());
        program.outbox.breakDown();

        assertThatThrownBy(() -> approve(manager, claire)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> turnAway(manager, claire)).isInstanceOf(IllegalStateException.class);

        for (var parent : List.of(claire, coParentOf(claire))) {
            assertThat(status(parent)).isEqualTo(AccountStatus.PENDING);
            assertThat(program.decisions.about(parent)).isEmpty();
            assertThat(program.links.countIssued(parent, LinkPurpose.CREATE_PASSWORD, Instant.EPOCH))
                    .isZero();
            assertThat(program.trail
                            .newest(Optional.of(parent.value()), PageRequest.first())
                            .entries())
                    .isEmpty();
        }
    }

    @Test
    void a_staff_account_that_was_suspended_comes_back() {
        var colleague = anAccount().withRole(Role.MANAGER).active();
        program.add(colleague);
        var admin = program.actor(Role.SUPER_ADMIN);
        turnAway(admin, colleague.id());

        approve(admin, colleague.id());

        assertThat(program.outbox
                        .told(Notification.AccountApproved.class)
                        .getFirst()
                        .audience())
                .isEqualTo(Audience.OTHER);
    }

    private static RegisterParent.Command other() {
        return family(Registrations.registrant("david.lecomte@ptits-pas.fr", "David", "LECOMTE"), Optional.empty());
    }

    private Account.Id register(RegisterParent.Command command) {
        return ((RegisterParent.Outcome.Registered) program.registerParent().handle(command)).account();
    }

    private Account.Id coParentOf(Account.Id parent) {
        return program.accounts
                .findByEmail(new EmailAddress("thomas.martin@ptits-pas.fr"))
                .map(Account::id)
                .filter(id -> program.families.findByAccount(id).equals(program.families.findByAccount(parent)))
                .orElseThrow();
    }

    private ApproveRegistration.Outcome approve(Actor actor, Account.Id account) {
        return program.approve().handle(new ApproveRegistration.Command(actor, account, Optional.empty(), ANY));
    }

    private RefuseOrSuspend.Outcome turnAway(Actor actor, Account.Id account) {
        return program.refuseOrSuspend().handle(new RefuseOrSuspend.Command(actor, account, REASON, ANY));
    }

    private LinkCoParent.Outcome link(Account.Id parent, Account.Id coParent) {
        return program.linkCoParent().handle(new LinkCoParent.Command(manager, parent, coParent));
    }

    private AccountStatus status(Account.Id account) {
        return program.accounts.find(account).orElseThrow().status();
    }

    private static ApproveRegistration.Outcome rejected(DecisionRejection reason) {
        return new ApproveRegistration.Outcome.Rejected(reason);
    }
}
