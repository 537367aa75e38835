package fr.guichet.application.account;

import static fr.guichet.application.account.CredentialsWorld.OTHER;
import static fr.guichet.application.account.CredentialsWorld.RIGHT;
import static fr.guichet.application.account.CredentialsWorld.START;
import static fr.guichet.application.account.CredentialsWorld.TERMS;
import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Recipient;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountBuilder;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.ContactChannel;
import fr.guichet.domain.account.PasswordViolation;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.registration.TermsAcceptance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What mailed links do and what they do not, over whatever stores (spec A1, A4, A7). */
public abstract class LinksContract {

    private static final VerifyLink.Outcome UNKNOWN = new VerifyLink.Outcome.Unknown();

    private CredentialsWorld world;

    protected abstract CredentialsStores stores();

    @BeforeEach
    void world() {
        world = new CredentialsWorld(stores());
    }

    @Test
    void creates_a_password_that_lets_its_owner_in() {
        var parent = approved();
        var link = world.link(parent, LinkPurpose.CREATE_PASSWORD);

        assertThat(world.verify(link))
                .isEqualTo(
                        new VerifyLink.Outcome.Works(parent.id(), parent.name(), START.plus(Duration.ofDays(7)), true));
        assertThat(world.create(link, RIGHT, true)).isEqualTo(new CreatePassword.Outcome.Created(parent.id()));

        assertThat(world.login(parent, RIGHT)).isInstanceOf(Login.Outcome.SignedIn.class);
        assertThat(world.verify(link)).isEqualTo(UNKNOWN);
        assertThat(world.create(link, OTHER, true)).isEqualTo(new CreatePassword.Outcome.UnknownLink());
    }

    @Test
    void is_short_random_and_never_printed() {
        var account = approved();
        var link = world.link(account, LinkPurpose.CREATE_PASSWORD);

        assertThat(link.value()).matches("[A-Za-z0-9_-]{22}");
        assertThat(link).isNotEqualTo(world.link(account, LinkPurpose.CREATE_PASSWORD));
        assertThat(link.toString()).doesNotContain(link.value());
    }

    /** Link used 64 times at once gives one 200. */
    @Test
    void creates_one_password_for_sixty_four_who_come_at_once() throws Exception {
        var link = world.link(world.someone(), LinkPurpose.CREATE_PASSWORD);

        var outcomes = AccountsContract.atOnce(64, () -> world.create(link, OTHER, false));

        assertThat(outcomes)
                .filteredOn(CreatePassword.Outcome.Created.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(CreatePassword.Outcome.UnknownLink.class::isInstance)
                .hasSize(63);
    }

    @Test
    void works_for_seven_days_from_the_moment_it_is_issued() {
        var account = approved();
        // Approved on day 8: what counts is when the link is issued.
        world.clock.advance(Duration.ofDays(8));
        var link = world.link(account, LinkPurpose.CREATE_PASSWORD);

        world.clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(world.verify(link)).isInstanceOf(VerifyLink.Outcome.Works.class);

        world.clock.advance(Duration.ofSeconds(1));
        assertThat(world.verify(link)).isEqualTo(new VerifyLink.Outcome.Expired());
        assertThat(world.create(link, RIGHT, true)).isEqualTo(new CreatePassword.Outcome.ExpiredLink());
        assertThat(world.stores.passwords().find(account.id())).isEmpty();
    }

    @Test
    void works_for_one_hour_when_the_password_was_forgotten() {
        var link = world.link(world.someone(), LinkPurpose.RESET_PASSWORD);

        world.clock.advance(Duration.ofHours(1).minusSeconds(1));
        assertThat(world.verify(link)).isInstanceOf(VerifyLink.Outcome.Works.class);
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(world.verify(link)).isEqualTo(new VerifyLink.Outcome.Expired());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void changes_nothing_for_an_account_that_is_not_active(AccountStatus status) {
        var account = approved();
        var link = world.link(account, LinkPurpose.CREATE_PASSWORD);
        world.change(account, builder -> builder.in(status));

        assertThat(world.verify(link)).isEqualTo(UNKNOWN);
        assertThat(world.create(link, RIGHT, true)).isEqualTo(new CreatePassword.Outcome.UnknownLink());

        assertThat(world.stores.passwords().find(account.id())).isEmpty();
        assertThat(world.stores.accounts().find(account.id()).orElseThrow().status())
                .isEqualTo(status);
    }

    @Test
    void changes_no_state() {
        var account = approved();

        world.create(world.link(account, LinkPurpose.CREATE_PASSWORD), RIGHT, true);

        assertThat(world.stores.accounts().find(account.id())).contains(account);
    }

    @Test
    void is_replaced_by_a_newer_one() {
        var account = approved();
        var older = world.link(account, LinkPurpose.CREATE_PASSWORD);
        var newer = world.link(account, LinkPurpose.CREATE_PASSWORD);

        assertThat(world.verify(older)).isEqualTo(UNKNOWN);
        assertThat(world.verify(newer)).isInstanceOf(VerifyLink.Outcome.Works.class);
    }

    @Test
    void takes_the_other_password_links_and_every_session_with_it() {
        var account = world.someone();
        var signIn = world.signedIn(account);
        var create = world.link(account, LinkPurpose.CREATE_PASSWORD);
        var reset = world.link(account, LinkPurpose.RESET_PASSWORD);

        world.create(reset, OTHER, false);

        assertThat(world.verify(create)).isEqualTo(UNKNOWN);
        assertThat(world.isIn(signIn)).isFalse();
    }

    @Test
    void still_works_after_a_choice_that_was_refused() {
        var link = world.link(approved(), LinkPurpose.CREATE_PASSWORD);

        assertThat(world.create(link, new PasswordChoice(new RawPassword("qzvkw"), RIGHT), false))
                .isEqualTo(new CreatePassword.Outcome.Invalid(
                        new PasswordChoice.Faults(
                                List.of(
                                        new PasswordViolation.TooShort(8),
                                        new PasswordViolation.UpperCaseMissing(),
                                        new PasswordViolation.DigitMissing()),
                                true),
                        true));
        assertThat(world.create(link, RIGHT, true)).isInstanceOf(CreatePassword.Outcome.Created.class);
    }

    @Test
    void asks_for_the_terms_once() {
        var parent = approved();

        assertThat(world.create(world.link(parent, LinkPurpose.CREATE_PASSWORD), RIGHT, false))
                .isEqualTo(new CreatePassword.Outcome.Invalid(new PasswordChoice.Faults(List.of(), false), true));
        world.create(world.link(parent, LinkPurpose.CREATE_PASSWORD), RIGHT, true);

        assertThat(world.stores.terms().latest(parent.id())).contains(new TermsAcceptance(parent.id(), TERMS, START));
        assertThat(world.create(world.link(parent, LinkPurpose.RESET_PASSWORD), OTHER, false))
                .isInstanceOf(CreatePassword.Outcome.Created.class);
    }

    @Test
    void asks_clients_for_no_terms() {
        var client = world.stored(anAccount().active());

        assertThat(world.create(world.link(client, LinkPurpose.CREATE_PASSWORD), RIGHT, false))
                .isInstanceOf(CreatePassword.Outcome.Created.class);
    }

    @Test
    void of_one_purpose_does_not_serve_another() {
        var account = world.someone();
        var confirm = world.link(account, LinkPurpose.CONFIRM_EMAIL);
        var create = world.link(account, LinkPurpose.CREATE_PASSWORD);

        assertThat(world.verify(confirm)).isEqualTo(UNKNOWN);
        assertThat(world.create(confirm, OTHER, true)).isEqualTo(new CreatePassword.Outcome.UnknownLink());
        assertThat(world.confirm(create)).isEqualTo(new ConfirmEmail.Outcome.UnknownLink());
    }

    @Test
    void confirms_an_address_once() {
        var account = world.someone();
        var link = world.link(account, LinkPurpose.CONFIRM_EMAIL);

        assertThat(world.confirm(link)).isEqualTo(new ConfirmEmail.Outcome.Confirmed(account.id()));

        assertThat(world.stores
                        .accounts()
                        .find(account.id())
                        .orElseThrow()
                        .person()
                        .emailConfirmedAt())
                .contains(START);
        assertThat(world.confirm(link)).isEqualTo(new ConfirmEmail.Outcome.UnknownLink());
    }

    @Test
    void confirms_no_address_after_it_expired_nor_for_a_suspended_account() {
        var late = world.link(world.someone(), LinkPurpose.CONFIRM_EMAIL);
        world.clock.advance(Duration.ofDays(7));
        assertThat(world.confirm(late)).isEqualTo(new ConfirmEmail.Outcome.ExpiredLink());

        var account = world.someone();
        var link = world.link(account, LinkPurpose.CONFIRM_EMAIL);
        world.change(account, AccountBuilder::suspended);
        assertThat(world.confirm(link)).isEqualTo(new ConfirmEmail.Outcome.UnknownLink());
    }

    @Test
    void is_mailed_to_whoever_forgot_a_password_and_to_nobody_else() {
        var account = world.someone();

        world.forgot(UUID.randomUUID() + "@guichet.example");
        world.forgot("no address");
        world.forgot(world.withPassword(anAccount().suspended()).email().value());
        assertThat(world.told).isEmpty();

        world.forgot(account.email().value());
        assertThat(world.told).singleElement().isInstanceOfSatisfying(Notification.PasswordLink.class, mail -> {
            assertThat(mail.purpose()).isEqualTo(Notification.PasswordLink.Purpose.FORGOTTEN);
            assertThat(mail.expiresAt()).isEqualTo(START.plus(Duration.ofHours(1)));
        });
        world.create(world.lastLink(), OTHER, false);
        assertThat(world.login(account, OTHER)).isInstanceOf(Login.Outcome.SignedIn.class);
    }

    // spec A9
    @Test
    void after_a_forgotten_password_goes_as_its_owner_prefers() {
        var person = anAccount().withRole(Role.PARENT).person().withChannel(Optional.of(ContactChannel.SMS));
        var account = world.withPassword(new Account.Active(person, 0));

        world.forgot(account.email().value());

        assertThat(world.told)
                .singleElement()
                .isInstanceOfSatisfying(
                        Notification.PasswordLink.class,
                        mail -> assertThat(mail.to()).isEqualTo(Recipient.of(person)));
    }

    @Test
    void fills_no_mailbox() {
        var account = world.someone();
        for (var i = 0; i < 50; i++) {
            world.forgot(account.email().value());
        }

        assertThat(world.told).hasSize(5);
        assertThat(world.verify(world.lastLink())).isInstanceOf(VerifyLink.Outcome.Works.class);
    }

    @Test
    void is_renewed_by_its_owner_once_it_expired_and_once_for_each() {
        var account = approved();
        var link = world.link(account, LinkPurpose.CREATE_PASSWORD);

        world.renew(link);
        world.renew(new LinkToken("unknown"));
        assertThat(world.told).isEmpty();

        world.clock.advance(Duration.ofDays(10));
        world.renew(link);
        world.renew(link);
        assertThat(world.told).singleElement().isInstanceOfSatisfying(Notification.PasswordLink.class, mail -> {
            assertThat(mail.purpose()).isEqualTo(Notification.PasswordLink.Purpose.CREATE);
            assertThat(mail.expiresAt()).isEqualTo(START.plus(Duration.ofDays(17)));
        });
        assertThat(world.create(world.lastLink(), RIGHT, true)).isInstanceOf(CreatePassword.Outcome.Created.class);
    }

    @Test
    void is_not_renewed_once_it_was_used_or_its_account_suspended() {
        var used = world.link(world.someone(), LinkPurpose.CREATE_PASSWORD);
        world.create(used, OTHER, false);
        var account = world.someone();
        var suspended = world.link(account, LinkPurpose.CREATE_PASSWORD);
        world.change(account, AccountBuilder::suspended);

        world.clock.advance(Duration.ofDays(10));
        world.renew(used);
        world.renew(suspended);

        assertThat(world.told).isEmpty();
    }

    @Test
    void is_sent_again_by_a_manager_to_families_and_childminders_alone() {
        var manager = new Actor(new Account.Id(UUID.randomUUID()), Role.MANAGER);
        var parent = approved();
        var first = world.link(parent, LinkPurpose.CREATE_PASSWORD);

        assertThat(world.resend(manager, parent)).isEqualTo(new ResendLink.Outcome.Sent());
        assertThat(world.verify(first)).isEqualTo(UNKNOWN);
        assertThat(world.verify(world.lastLink())).isInstanceOf(VerifyLink.Outcome.Works.class);

        assertThat(world.resend(manager, world.someone())).isEqualTo(new ResendLink.Outcome.NotFound());
        assertThat(world.resend(manager, anAccount().active())).isEqualTo(new ResendLink.Outcome.NotFound());
        assertThat(world.resend(
                        manager, world.stored(anAccount().withRole(Role.PARENT).pending())))
                .isEqualTo(new ResendLink.Outcome.NotActive(AccountStatus.PENDING));
        assertThat(world.resend(new Actor(parent.id(), Role.PARENT), parent))
                .isEqualTo(new ResendLink.Outcome.Forbidden());
    }

    private Account approved() {
        return world.stored(anAccount().withRole(Role.PARENT).active());
    }
}
