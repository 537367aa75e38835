package fr.guichet.web.api.account;

import fr.guichet.application.account.Actor;
import fr.guichet.application.account.ChangePassword;
import fr.guichet.application.account.Login;
import fr.guichet.application.account.Logout;
import fr.guichet.application.account.PasswordChoice;
import fr.guichet.application.account.RefreshSession;
import fr.guichet.application.account.Session;
import fr.guichet.application.account.SignIn;
import fr.guichet.application.practice.ViewPractice;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and the change of one's password (spec A3, A5). */
@RestController
@Tag(name = "Connexion")
@RequestMapping("/api/v1/auth")
class SessionController {

    private final Login login;
    private final RefreshSession refreshSession;
    private final Logout logout;
    private final ChangePassword changePassword;
    private final ViewPractice practice;
    private final String newLinkPage;

    SessionController(
            Login login,
            RefreshSession refreshSession,
            Logout logout,
            ChangePassword changePassword,
            ViewPractice practice,
            @Value("${guichet.public-url:http://localhost:8080}") String publicUrl) {
        this.login = login;
        this.refreshSession = refreshSession;
        this.logout = logout;
        this.changePassword = changePassword;
        this.practice = practice;
        this.newLinkPage = publicUrl.replaceAll("/+$", "") + "/mot-de-passe-oublie";
    }

    record LoginRequest(@Nullable String email, @Nullable String password) {

        /** The password stays out of logs. */
        @Override
        public String toString() {
            return "LoginRequest[…]";
        }
    }

    record RefreshRequest(@Nullable String refreshToken) {

        /** The token stays out of logs. */
        @Override
        public String toString() {
            return "RefreshRequest[…]";
        }
    }

    record ChangeRequest(
            @Nullable String password,
            @Nullable String newPassword,
            @Nullable String newPasswordConfirmation) {

        /** The password stays out of logs. */
        @Override
        public String toString() {
            return "ChangeRequest[…]";
        }
    }

    record SignedInUser(
            UUID id,
            String email,
            String role,
            String prenom,
            String nom,
            String statut,
            boolean changementMdpObligatoire,
            ValidationWire validation) {}

    record Tokens(String accessToken, String refreshToken, SignedInUser user) {

        static Tokens of(SignIn signIn) {
            var account = signIn.account();
            return new Tokens(
                    signIn.accessToken().value(),
                    signIn.refreshToken().value(),
                    new SignedInUser(
                            account.id().value(),
                            account.email().value(),
                            RoleWords.of(account.role()),
                            account.name().first(),
                            account.name().last(),
                            StatusWords.of(account.status()),
                            signIn.mustChangePassword(),
                            ValidationWire.withoutComment(account, signIn.lastDecision())));
        }

        @Override
        public String toString() {
            return "Tokens[…]";
        }
    }

    @Operation(summary = "Se connecter", description = "Le jeton d'accès vaut 15 minutes.")
    @PostMapping("/login")
    Tokens login(Body<LoginRequest> body, HttpServletRequest request) {
        var command = body.read((wire, fields) -> {
            var email = fields.required("email", wire.email()).secret();
            var password = fields.required("password", wire.password()).secret();
            return new Login.Command(email.get(), new RawPassword(password.get()), request.getRemoteAddr());
        });
        return switch (login.handle(command)) {
            case Login.Outcome.SignedIn signedIn -> Tokens.of(signedIn.signIn());
            case Login.Outcome.WrongCredentials wrong ->
                throw Problem.of(ProblemCode.WRONG_CREDENTIALS).asException();
            case Login.Outcome.NotActive notActive ->
                throw notActive(notActive.status()).asException();
            case Login.Outcome.PasswordToCreate none ->
                throw Problem.of(ProblemCode.PASSWORD_TO_CREATE, newLinkPage).asException();
            case Login.Outcome.TooManyTries tooMany ->
                throw Problem.of(ProblemCode.TOO_MANY_TRIES)
                        .retryAfter(tooMany.retryAfter())
                        .asException();
        };
    }

    private Problem notActive(AccountStatus status) {
        return switch (status) {
            case PENDING -> Problem.of(ProblemCode.ACCOUNT_PENDING);
            case REFUSED -> Problem.of(ProblemCode.ACCOUNT_REFUSED, contact());
            case SUSPENDED -> Problem.of(ProblemCode.ACCOUNT_SUSPENDED, contact());
            case ACTIVE -> throw new IllegalStateException("an active account is let in");
        };
    }

    private String contact() {
        return practice.handle().contact().value();
    }

    @Operation(
            summary = "Renouveler ses jetons",
            description = "Un `refresh_token` sert une fois ; s'en servir de nouveau met fin à la session.")
    @PostMapping("/refresh")
    Tokens refresh(Body<RefreshRequest> body) {
        var command = body.read((wire, fields) -> new RefreshSession.Command(
                fields.required("refresh_token", wire.refreshToken()).secret().get()));
        return switch (refreshSession.handle(command)) {
            case RefreshSession.Outcome.Refreshed refreshed -> Tokens.of(refreshed.signIn());
            case RefreshSession.Outcome.Dead dead ->
                throw Problem.of(ProblemCode.INVALID_TOKEN).asException();
        };
    }

    @Operation(summary = "Se déconnecter", description = "Met fin à la session et à tous ses jetons.")
    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(Body<RefreshRequest> body) {
        logout.handle(body.read((wire, fields) -> new Logout.Command(
                fields.required("refresh_token", wire.refreshToken()).secret().get())));
    }

    @Operation(
            summary = "Changer son mot de passe",
            description = "Met fin aux autres sessions. Le seul appel possible tant que le changement est obligatoire.")
    @PostMapping("/change-password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(Actor actor, Session.Id session, Body<ChangeRequest> body, HttpServletRequest request) {
        var command = body.read((wire, fields) -> {
            var present = fields.required("password", wire.password()).secret();
            var chosen = fields.required("new_password", wire.newPassword()).secret();
            var confirmation = fields.required("new_password_confirmation", wire.newPasswordConfirmation())
                    .secret();
            return new ChangePassword.Command(
                    actor,
                    session,
                    new RawPassword(present.get()),
                    new PasswordChoice(new RawPassword(chosen.get()), new RawPassword(confirmation.get())),
                    request.getRemoteAddr());
        });
        switch (changePassword.handle(command)) {
            case ChangePassword.Outcome.Changed changed -> {}
            case ChangePassword.Outcome.WrongPassword wrong ->
                throw Problem.invalid("password", "password.wrong").asException();
            case ChangePassword.Outcome.Invalid invalid ->
                throw Problem.invalid(ChoiceErrors.of(invalid.faults(), "new_password", "new_password_confirmation"))
                        .asException();
            case ChangePassword.Outcome.TooManyTries tooMany ->
                throw Problem.of(ProblemCode.TOO_MANY_TRIES)
                        .retryAfter(tooMany.retryAfter())
                        .asException();
        }
    }
}
