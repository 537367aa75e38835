package fr.guichet.application.account;

import static fr.guichet.application.account.CredentialsWorld.NETWORK;
import static fr.guichet.application.account.CredentialsWorld.OTHER;
import static fr.guichet.application.account.CredentialsWorld.RIGHT;
import static fr.guichet.application.account.CredentialsWorld.START;
import static fr.guichet.application.account.CredentialsWorld.WRONG;
import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.account.Login.Outcome;
import fr.guichet.domain.account.AccountBuilder;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Role;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in, staying in and being put out, over whatever stores (spec A1, A3, A5). */
public abstract class SigningInContract {

    private CredentialsWorld world;

    protected abstract CredentialsStores stores();

    @BeforeEach
    void world() {
        world = new CredentialsWorld(stores());
    }

    @Test
    void lets_someone_in_with_the_right_password_whatever_the_case_of_the_address() {
        var account = world.someone();

        var outcome = world.login(" " + account.email().value().toUpperCase(Locale.ROOT), RIGHT, NETWORK);

        var signIn = ((Outcome.SignedIn) outcome).signIn();
        assertThat(signIn.account().id()).isEqualTo(account.id());
        assertThat(signIn.accessToken().expiresAt()).isEqualTo(START.plus(Duration.ofMinutes(15)));
        assertThat(signIn.mustChangePassword()).isFalse();
        assertThat(world.access(signIn))
                .isEqualTo(new CheckAccess.Outcome.Granted(new Actor(account.id(), Role.CLIENT), false));
    }

    @Test
    void answers_an_unknown_address_and_a_wrong_password_alike() {
        var account = world.someone();

        assertThat(world.login(account, WRONG)).isEqualTo(new Outcome.WrongCredentials());
        assertThat(world.login(unknown(), RIGHT, NETWORK)).isEqualTo(new Outcome.WrongCredentials());
        assertThat(world.login("no address", RIGHT, NETWORK)).isEqualTo(new Outcome.WrongCredentials());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void tells_the_state_of_an_account_with_a_password_after_the_right_password_alone(AccountStatus status) {
        var account = world.withPassword(anAccount().withRole(Role.PARENT).in(status));

        assertThat(world.login(account, WRONG)).isEqualTo(new Outcome.WrongCredentials());
        assertThat(world.login(account, RIGHT)).isEqualTo(new Outcome.NotActive(status));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void tells_the_state_of_an_account_that_has_no_password(AccountStatus status) {
        var account = world.stored(anAccount().withRole(Role.PARENT).in(status));

        assertThat(world.login(account, RIGHT)).isEqualTo(new Outcome.NotActive(status));
    }

    @Test
    void asks_to_create_a_password_where_an_active_account_has_none() {
        var account = world.stored(anAccount().withRole(Role.PARENT).active());

        assertThat(world.login(account, RIGHT)).isEqualTo(new Outcome.PasswordToCreate());
    }

    @Test
    void lets_nobody_in_with_a_temporary_password_that_expired() {
        var account = world.stored(anAccount().active());
        var hash = world.stores.hasher().hash(RIGHT);
        var end = START.plus(Duration.ofDays(7));
        world.stores
                .transactions()
                .run(() -> world.stores.passwords().set(StoredPassword.temporary(account.id(), hash, end, START)));

        world.clock.set(end.minusSeconds(1));
        assertThat(world.signedIn(account).mustChangePassword()).isTrue();

        world.clock.set(end);
        assertThat(world.login(account, RIGHT)).isEqualTo(new Outcome.PasswordToCreate());
        assertThat(world.login(account, WRONG)).isEqualTo(new Outcome.WrongCredentials());
    }

    @Test
    void refuses_every_further_try_after_ten_failures_also_with_the_right_password() {
        var account = world.someone();
        for (var i = 0; i < 10; i++) {
            assertThat(world.login(account, WRONG)).isEqualTo(new Outcome.WrongCredentials());
        }

        assertThat(world.login(account, RIGHT)).isEqualTo(new Outcome.TooManyTries(Duration.ofMinutes(15)));
        world.clock.advance(Duration.ofMinutes(15));
        assertThat(world.login(account, RIGHT)).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void counts_failures_for_addresses_that_nobody_has() {
        var address = unknown();
        for (var i = 0; i < 10; i++) {
            world.login(address, RIGHT, NETWORK);
        }

        assertThat(world.login(address, RIGHT, NETWORK)).isInstanceOf(Outcome.TooManyTries.class);
    }

    @Test
    void counts_no_success_as_a_failure() {
        var account = world.someone();
        for (var i = 0; i < 12; i++) {
            assertThat(world.login(account, RIGHT)).isInstanceOf(Outcome.SignedIn.class);
        }
    }

    @Test
    void lets_ten_of_sixty_four_wrong_tries_at_once_through() throws Exception {
        var account = world.someone();

        var outcomes = AccountsContract.atOnce(64, () -> world.login(account, WRONG));

        assertThat(outcomes)
                .filteredOn(Outcome.WrongCredentials.class::isInstance)
                .hasSize(10);
        assertThat(outcomes).filteredOn(Outcome.TooManyTries.class::isInstance).hasSize(54);
    }

    @Test
    void lets_everyone_in_who_comes_at_once_with_the_right_password() throws Exception {
        var account = world.someone();

        assertThat(AccountsContract.atOnce(32, () -> world.login(account, RIGHT)))
                .hasOnlyElementsOfType(Outcome.SignedIn.class);
    }

    @Test
    void exchanges_a_refresh_token_once_and_ends_the_family_at_the_second_time() {
        var first = world.signedIn(world.someone());
        var second = refreshed(first);

        assertThat(second.session()).isEqualTo(first.session());
        assertThat(world.refresh(first.refreshToken())).isEqualTo(new RefreshSession.Outcome.Dead());
        assertThat(world.refresh(second.refreshToken())).isEqualTo(new RefreshSession.Outcome.Dead());
        assertThat(world.isIn(first)).isFalse();
    }

    @Test
    void takes_no_access_token_for_a_refresh_token() {
        var signIn = world.signedIn(world.someone());

        assertThat(world.refresh(new RefreshToken(signIn.accessToken().value())))
                .isEqualTo(new RefreshSession.Outcome.Dead());
        assertThat(signIn.refreshToken().value()).startsWith("grt_").hasSize(47);
    }

    @Test
    void refreshes_for_thirty_days_after_the_last_time() {
        var first = world.signedIn(world.someone());
        world.clock.advance(Duration.ofDays(29));
        var second = refreshed(first);
        world.clock.advance(Duration.ofDays(29));
        var third = refreshed(second);
        world.clock.advance(Duration.ofDays(30));

        assertThat(world.refresh(third.refreshToken())).isEqualTo(new RefreshSession.Outcome.Dead());
    }

    @Test
    void ends_the_family_at_logout() {
        var first = world.signedIn(world.someone());
        var second = refreshed(first);

        world.logout(second.refreshToken());

        assertThat(world.isIn(second)).isFalse();
        assertThat(world.refresh(second.refreshToken())).isEqualTo(new RefreshSession.Outcome.Dead());
        world.logout(second.refreshToken());
        world.logout(new RefreshToken("nonsense"));
    }

    @Test
    void shuts_out_and_refreshes_nobody_whose_account_is_not_active_any_more() {
        var account = world.someone();
        var signIn = world.signedIn(account);

        world.change(account, AccountBuilder::suspended);

        assertThat(world.isIn(signIn)).isFalse();
        assertThat(world.refresh(signIn.refreshToken())).isEqualTo(new RefreshSession.Outcome.Dead());
        world.change(account, AccountBuilder::active);
        assertThat(world.refresh(signIn.refreshToken())).isEqualTo(new RefreshSession.Outcome.Dead());
        assertThat(world.isIn(signIn)).isFalse();
    }

    @Test
    void ends_other_sessions_when_the_password_is_changed_and_keeps_the_callers() {
        var account = world.someone();
        var here = world.signedIn(account);
        var elsewhere = world.signedIn(account);
        var link = world.link(account, LinkPurpose.RESET_PASSWORD);

        assertThat(world.changePassword(here, RIGHT, new PasswordChoice(OTHER, OTHER)))
                .isEqualTo(new ChangePassword.Outcome.Changed());

        assertThat(world.isIn(here)).isTrue();
        assertThat(world.isIn(elsewhere)).isFalse();
        assertThat(world.verify(link)).isEqualTo(new VerifyLink.Outcome.Unknown());
        assertThat(world.login(account, RIGHT)).isEqualTo(new Outcome.WrongCredentials());
        assertThat(world.login(account, OTHER)).isInstanceOf(Outcome.SignedIn.class);
        assertThat(refreshed(here).mustChangePassword()).isFalse();
    }

    @Test
    void frees_a_new_manager_by_the_forced_first_change() {
        var manager = world.stored(anAccount().withRole(Role.MANAGER).active());
        var hash = world.stores.hasher().hash(RIGHT);
        world.stores
                .transactions()
                .run(() -> world.stores.passwords().set(StoredPassword.given(manager.id(), hash, START)));
        var signIn = world.signedIn(manager);
        var actor = new Actor(manager.id(), Role.MANAGER);
        assertThat(signIn.mustChangePassword()).isTrue();
        assertThat(world.access(signIn)).isEqualTo(new CheckAccess.Outcome.Granted(actor, true));

        assertThat(world.changePassword(signIn, RIGHT, new PasswordChoice(RIGHT, RIGHT)))
                .isInstanceOf(ChangePassword.Outcome.Invalid.class);
        world.changePassword(signIn, RIGHT, new PasswordChoice(OTHER, OTHER));

        assertThat(world.access(signIn)).isEqualTo(new CheckAccess.Outcome.Granted(actor, false));
    }

    @Test
    void asks_whoever_is_signed_in_for_the_password_again_and_counts_guesses_like_logins() {
        var account = world.someone();
        var signIn = world.signedIn(account);
        assertThat(world.confirmPassword(signIn, RIGHT)).isEqualTo(new ConfirmPassword.Outcome.Confirmed());
        for (var i = 0; i < 10; i++) {
            assertThat(world.confirmPassword(signIn, WRONG)).isEqualTo(new ConfirmPassword.Outcome.WrongPassword());
        }

        assertThat(world.confirmPassword(signIn, RIGHT)).isInstanceOf(ConfirmPassword.Outcome.TooManyTries.class);
        assertThat(world.login(account, RIGHT)).isInstanceOf(Outcome.TooManyTries.class);
    }

    @Test
    void guesses_of_a_password_to_change_it_are_counted_like_logins() {
        var account = world.someone();
        var signIn = world.signedIn(account);
        var choice = new PasswordChoice(OTHER, OTHER);
        for (var i = 0; i < 10; i++) {
            assertThat(world.changePassword(signIn, WRONG, choice))
                    .isEqualTo(new ChangePassword.Outcome.WrongPassword());
        }

        assertThat(world.changePassword(signIn, RIGHT, choice)).isInstanceOf(ChangePassword.Outcome.TooManyTries.class);
        assertThat(world.login(account, RIGHT)).isInstanceOf(Outcome.TooManyTries.class);
    }

    @Test
    void forgets_in_time_what_nothing_is_decided_by_any_more() {
        var account = world.someone();
        world.login(account, WRONG);
        var signIn = world.signedIn(account);
        world.link(account, LinkPurpose.RESET_PASSWORD);

        world.clock.advance(Duration.ofDays(365));
        var purged = world.purge();

        assertThat(List.of(purged.tries(), purged.links(), purged.sessions())).allMatch(count -> count >= 1);
        assertThat(world.isIn(signIn)).isFalse();
        assertThat(world.purge()).isEqualTo(new PurgeExpiredCredentials.Outcome(0, 0, 0));
    }

    @Test
    void prints_no_secret() {
        var signIn = world.signedIn(world.someone());
        var command = new Login.Command("claire@guichet.example", RIGHT, NETWORK);

        assertThat(List.of(signIn.toString(), command.toString(), new PasswordChoice(RIGHT, RIGHT).toString()))
                .noneMatch(text -> text.contains(RIGHT.value())
                        || text.contains(signIn.refreshToken().value())
                        || text.contains(signIn.accessToken().value()));
    }

    private SignIn refreshed(SignIn signIn) {
        return ((RefreshSession.Outcome.Refreshed) world.refresh(signIn.refreshToken())).signIn();
    }

    private static String unknown() {
        return UUID.randomUUID() + "@guichet.example";
    }
}
