package fr.guichet.web.api.account;

import fr.guichet.application.account.ConfirmEmail;
import fr.guichet.application.account.CreatePassword;
import fr.guichet.application.account.ForgotPassword;
import fr.guichet.application.account.LinkToken;
import fr.guichet.application.account.PasswordChoice;
import fr.guichet.application.account.RenewLink;
import fr.guichet.application.account.VerifyLink;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.web.FieldError;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.Texts;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What mailed links open (spec A4). */
@RestController
@Tag(name = "Liens reçus")
@RequestMapping("/api/v1/auth")
class LinkController {

    private final VerifyLink verifyLink;
    private final CreatePassword createPassword;
    private final ConfirmEmail confirmEmail;
    private final RenewLink renewLink;
    private final ForgotPassword forgotPassword;
    private final Texts texts;

    LinkController(
            VerifyLink verifyLink,
            CreatePassword createPassword,
            ConfirmEmail confirmEmail,
            RenewLink renewLink,
            ForgotPassword forgotPassword,
            Texts texts) {
        this.verifyLink = verifyLink;
        this.createPassword = createPassword;
        this.confirmEmail = confirmEmail;
        this.renewLink = renewLink;
        this.forgotPassword = forgotPassword;
        this.texts = texts;
    }

    record VerifiedLink(boolean valide, String prenom, Instant expireLe, boolean cguRequises) {}

    record CreateRequest(
            @Nullable String token,
            @Nullable String password,
            @Nullable String passwordConfirmation,
            @Nullable Boolean cguAcceptees) {

        /** What is secret stays out of logs. */
        @Override
        public String toString() {
            return "CreateRequest[…]";
        }
    }

    record TokenRequest(@Nullable String token) {

        /** The token stays out of logs. */
        @Override
        public String toString() {
            return "TokenRequest[…]";
        }
    }

    record ForgotRequest(@Nullable String email) {}

    @Operation(summary = "Vérifier un lien de mot de passe")
    @GetMapping("/verify-token")
    VerifiedLink verify(@RequestParam String token) {
        return switch (verifyLink.handle(new VerifyLink.Query(new LinkToken(token)))) {
            case VerifyLink.Outcome.Works works ->
                new VerifiedLink(true, works.name().first(), works.expiresAt(), works.termsRequired());
            case VerifyLink.Outcome.Unknown unknown -> throw unknown();
            case VerifyLink.Outcome.Expired expired -> throw expired();
        };
    }

    @Operation(
            summary = "Créer son mot de passe",
            description = "Par un lien reçu, qui sert une fois. Ne change pas l'état du compte.")
    @PostMapping("/create-password")
    MessageWire createPassword(Body<CreateRequest> body) {
        var request = body.read((wire, fields) -> {
            var token = fields.required("token", wire.token()).secret();
            return new Creation(new LinkToken(token.get()), wire);
        });
        return switch (createPassword.handle(request.command())) {
            case CreatePassword.Outcome.Created created ->
                MessageWire.of(texts.french("account.password-created"), created.account());
            case CreatePassword.Outcome.Invalid invalid ->
                throw Problem.invalid(request.errors(invalid)).asException();
            case CreatePassword.Outcome.UnknownLink unknown -> throw unknown();
            case CreatePassword.Outcome.ExpiredLink expired -> throw expired();
        };
    }

    /** A link that does not work is 404 whatever comes with it, so what is missing is said after it (spec section 7). */
    private record Creation(LinkToken token, CreateRequest wire) {

        CreatePassword.Command command() {
            return new CreatePassword.Command(
                    token,
                    new PasswordChoice(typed(wire.password()), typed(wire.passwordConfirmation())),
                    Boolean.TRUE.equals(wire.cguAcceptees()));
        }

        List<FieldError> errors(CreatePassword.Outcome.Invalid invalid) {
            var errors = new ArrayList<FieldError>();
            if (isMissing(wire.password())) {
                errors.add(FieldError.of("password", "field.required"));
            }
            if (isMissing(wire.passwordConfirmation())) {
                errors.add(FieldError.of("password_confirmation", "field.required"));
            }
            if (errors.isEmpty()) {
                errors.addAll(ChoiceErrors.of(invalid.faults(), "password", "password_confirmation"));
            }
            if (invalid.termsMissing()) {
                errors.add(FieldError.of("cgu_acceptees", "account.terms-required"));
            }
            return errors;
        }

        private static RawPassword typed(@Nullable String password) {
            return new RawPassword(password == null ? "" : password);
        }

        private static boolean isMissing(@Nullable String password) {
            return password == null || password.isEmpty();
        }
    }

    @Operation(summary = "Confirmer son adresse e-mail")
    @PostMapping("/confirm-email")
    MessageWire confirmEmail(Body<TokenRequest> body) {
        return switch (confirmEmail.handle(new ConfirmEmail.Command(token(body)))) {
            case ConfirmEmail.Outcome.Confirmed confirmed -> MessageWire.of(texts.french("account.email-confirmed"));
            case ConfirmEmail.Outcome.UnknownLink unknown -> throw unknown();
            case ConfirmEmail.Outcome.ExpiredLink expired -> throw expired();
        };
    }

    @Operation(
            summary = "Demander un nouveau lien à la place d'un lien expiré",
            description = "La réponse est la même, quel que soit le lien.")
    @PostMapping("/renew-link")
    @ResponseStatus(HttpStatus.ACCEPTED)
    MessageWire renewLink(Body<TokenRequest> body) {
        renewLink.handle(new RenewLink.Command(token(body)));
        return MessageWire.of(texts.french("account.link-renewed"));
    }

    @Operation(
            summary = "Demander un lien de mot de passe",
            description = "La réponse est la même, que l'adresse soit connue ou non.")
    @PostMapping("/forgot-password")
    @ResponseStatus(HttpStatus.ACCEPTED)
    MessageWire forgotPassword(Body<ForgotRequest> body) {
        forgotPassword.handle(body.read((wire, fields) -> new ForgotPassword.Command(
                fields.required("email", wire.email()).email().get().value())));
        return MessageWire.of(texts.french("account.password-link-sent"));
    }

    private static LinkToken token(Body<TokenRequest> body) {
        return body.read((wire, fields) ->
                new LinkToken(fields.required("token", wire.token()).secret().get()));
    }

    private static RuntimeException unknown() {
        return Problem.of(ProblemCode.LINK_INVALID).asException();
    }

    private static RuntimeException expired() {
        return Problem.of(ProblemCode.LINK_EXPIRED).asException();
    }
}
