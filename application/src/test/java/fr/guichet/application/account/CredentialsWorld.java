package fr.guichet.application.account;

import static fr.guichet.domain.account.AccountBuilder.anAccount;

import fr.guichet.application.Ids;
import fr.guichet.application.SettableClock;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Outbox;
import fr.guichet.application.privacy.Retention;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountBuilder;
import fr.guichet.domain.account.PasswordRules;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.domain.registration.TermsVersions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** The use cases of credentials over given stores, with a clock to set and messages to read. */
final class CredentialsWorld {

    static final Instant START = Instant.parse("2026-11-22T10:00:00.123456Z");
    static final RawPassword RIGHT = new RawPassword("Lavande-77");
    static final RawPassword WRONG = new RawPassword("Lavande-78");
    static final RawPassword OTHER = new RawPassword("Romarin-78");
    static final String NETWORK = "192.0.2.1";
    static final TermsVersions TERMS = new TermsVersions("3", "2");

    final CredentialsStores stores;
    final SettableClock clock = new SettableClock(START);
    final List<Notification> told = new CopyOnWriteArrayList<>();

    private final Ids ids = UUID::randomUUID;
    private final PasswordRules rules = new PasswordRules(CommonPasswords.load()::contains);
    private final RandomBytes random = count -> {
        var bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    };
    private final AccessTokens accessTokens = (account, session, role, now) ->
            new AccessToken("jwt of " + session.value(), now.plus(AccessToken.LIFETIME));
    private final Outbox outbox = told::addAll;

    CredentialsWorld(CredentialsStores stores) {
        this.stores = stores;
    }

    Account stored(Account account) {
        stores.transactions().run(() -> stores.accounts().add(account));
        return account;
    }

    /** An active account whose password is {@link #RIGHT}. */
    Account someone() {
        return withPassword(anAccount().active());
    }

    Account withPassword(Account account) {
        stored(account);
        var hash = stores.hasher().hash(RIGHT);
        stores.transactions()
                .run(() -> stores.passwords().set(StoredPassword.chosen(account.id(), hash, clock.instant())));
        return account;
    }

    /** Puts the account into another state, as a decision does, without what else a decision does. */
    void change(Account account, Function<AccountBuilder, Account> into) {
        stores.transactions().run(() -> {
            var now = stores.accounts().lock(account.id()).orElseThrow();
            stores.accounts()
                    .update(into.apply(anAccount()
                            .withId(account.id())
                            .withRole(account.role())
                            .withEmail(account.email().value())
                            .createdAt(account.createdAt())
                            .withVersion(now.version())));
        });
    }

    LinkToken link(Account account, LinkPurpose purpose) {
        return stores.transactions()
                .inTransaction(
                        () -> new LinkIssuer(stores.links(), random).issue(account.id(), purpose, clock.instant()))
                .token();
    }

    Login.Outcome login(Account account, RawPassword password) {
        return login(account.email().value(), password, NETWORK);
    }

    Login.Outcome login(String email, RawPassword password, String network) {
        return new Login(
                        stores.accounts(),
                        stores.passwords(),
                        stores.decisions(),
                        stores.hasher(),
                        stores.failures(),
                        stores.sessions(),
                        accessTokens,
                        random,
                        ids,
                        stores.transactions(),
                        clock)
                .handle(new Login.Command(email, password, network));
    }

    SignIn signedIn(Account account) {
        return ((Login.Outcome.SignedIn) login(account, RIGHT)).signIn();
    }

    RefreshSession.Outcome refresh(RefreshToken token) {
        return new RefreshSession(
                        stores.sessions(),
                        stores.accounts(),
                        stores.passwords(),
                        stores.decisions(),
                        accessTokens,
                        random,
                        stores.transactions(),
                        clock)
                .handle(new RefreshSession.Command(token.value()));
    }

    void logout(RefreshToken token) {
        new Logout(stores.sessions(), stores.transactions(), clock).handle(new Logout.Command(token.value()));
    }

    CheckAccess.Outcome access(SignIn signIn) {
        return new CheckAccess(stores.states(), clock)
                .handle(new CheckAccess.Query(signIn.account().id(), signIn.session()));
    }

    boolean isIn(SignIn signIn) {
        return access(signIn) instanceof CheckAccess.Outcome.Granted;
    }

    VerifyLink.Outcome verify(LinkToken token) {
        return new VerifyLink(stores.links(), stores.accounts(), stores.terms(), clock)
                .handle(new VerifyLink.Query(token));
    }

    CreatePassword.Outcome create(LinkToken token, RawPassword password, boolean termsAccepted) {
        return create(token, new PasswordChoice(password, password), termsAccepted);
    }

    CreatePassword.Outcome create(LinkToken token, PasswordChoice choice, boolean termsAccepted) {
        return new CreatePassword(
                        stores.links(),
                        stores.accounts(),
                        stores.passwords(),
                        rules,
                        stores.hasher(),
                        stores.sessions(),
                        stores.terms(),
                        () -> TERMS,
                        stores.joining(),
                        stores.transactions(),
                        clock)
                .handle(new CreatePassword.Command(token, choice, termsAccepted));
    }

    void forgot(String email) {
        new ForgotPassword(stores.accounts(), stores.links(), random, outbox, stores.transactions(), clock)
                .handle(new ForgotPassword.Command(email));
    }

    void renew(LinkToken token) {
        new RenewLink(
                        stores.accounts(),
                        stores.links(),
                        random,
                        outbox,
                        (link, owner, now) -> {},
                        stores.transactions(),
                        clock)
                .handle(new RenewLink.Command(token));
    }

    ResendLink.Outcome resend(Actor actor, Account account) {
        return new ResendLink(stores.accounts(), stores.links(), random, outbox, stores.transactions(), clock)
                .handle(new ResendLink.Command(actor, account.id()));
    }

    ConfirmEmail.Outcome confirm(LinkToken token) {
        return new ConfirmEmail(stores.links(), stores.accounts(), stores.joining(), stores.transactions(), clock)
                .handle(new ConfirmEmail.Command(token));
    }

    ChangePassword.Outcome changePassword(SignIn signIn, RawPassword present, PasswordChoice choice) {
        return new ChangePassword(
                        stores.accounts(),
                        stores.passwords(),
                        rules,
                        stores.hasher(),
                        stores.failures(),
                        stores.sessions(),
                        stores.links(),
                        ids,
                        stores.joining(),
                        stores.transactions(),
                        clock)
                .handle(new ChangePassword.Command(
                        new Actor(signIn.account().id(), signIn.account().role()),
                        signIn.session(),
                        present,
                        choice,
                        NETWORK));
    }

    ConfirmPassword.Outcome confirmPassword(SignIn signIn, RawPassword typed) {
        return new ConfirmPassword(
                        stores.accounts(),
                        stores.passwords(),
                        stores.hasher(),
                        stores.failures(),
                        ids,
                        stores.transactions(),
                        clock)
                .handle(new ConfirmPassword.Command(
                        new Actor(signIn.account().id(), signIn.account().role()), typed, NETWORK));
    }

    PurgeExpiredCredentials.Outcome purge() {
        return new PurgeExpiredCredentials(
                        stores.failures(),
                        stores.links(),
                        stores.sessions(),
                        Retention.DEFAULT,
                        stores.transactions(),
                        clock)
                .handle();
    }

    /** The secret in the last message that had one. */
    LinkToken lastLink() {
        var last = told.stream()
                .filter(Notification.WithSecret.class::isInstance)
                .map(Notification.WithSecret.class::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return new LinkToken(last.secret().value());
    }
}
