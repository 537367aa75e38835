package fr.guichet.web.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.guichet.application.account.ConfirmEmail;
import fr.guichet.application.account.CreatePassword;
import fr.guichet.application.account.ForgotPassword;
import fr.guichet.application.account.LinkToken;
import fr.guichet.application.account.PasswordChoice;
import fr.guichet.application.account.RenewLink;
import fr.guichet.application.account.VerifyLink;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.web.FieldError;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.Texts;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people do with links that were mailed to them (spec A4). */
@RestController
@Tag(name = "Liens reçus par e-mail")
class LinksController {

    // A link's secret has 22 characters; whatever is much longer is none.
    private static final int LONGEST_TOKEN = 200;
    private static final int LONGEST_ADDRESS = 254;

    private final VerifyLink verify;
    private final CreatePassword createPassword;
    private final RenewLink renew;
    private final ForgotPassword forgot;
    private final ConfirmEmail confirmEmail;
    private final Texts texts;

    LinksController(
            VerifyLink verify,
            CreatePassword createPassword,
            RenewLink renew,
            ForgotPassword forgot,
            ConfirmEmail confirmEmail,
            Texts texts) {
        this.verify = verify;
        this.createPassword = createPassword;
        this.renew = renew;
        this.forgot = forgot;
        this.confirmEmail = confirmEmail;
        this.texts = texts;
    }

    record TokenRequest(@Nullable String token) {}

    record EmailRequest(@Nullable String email) {}

    record CreatePasswordRequest(
            @Nullable String token,
            @Nullable String password,
            @Nullable String passwordConfirmation,
            @Nullable Boolean cguAcceptees) {}

    record WorkingLink(boolean valide, String prenom, Instant expireLe, boolean cguRequises) {}

    record PasswordCreated(
            String message, @JsonProperty("userId") UUID userId) {}

    record Said(String message) {}

    @GetMapping("/api/v1/auth/verify-token")
    @Operation(summary = "Vérifier un lien de création de mot de passe")
    WorkingLink verify(@RequestParam(required = false) @Nullable String token) {
        var fields = new Fields();
        var given = fields.required("token", token).line(1, LONGEST_TOKEN);
        return switch (verify.handle(new VerifyLink.Query(new LinkToken(given.get())))) {
            case VerifyLink.Outcome.Works works ->
                new WorkingLink(true, works.name().first(), works.expiresAt(), works.termsRequired());
            case VerifyLink.Outcome.Unknown unknown ->
                throw Problem.of(ProblemCode.LINK_INVALID).asException();
            case VerifyLink.Outcome.Expired expired ->
                throw Problem.of(ProblemCode.LINK_EXPIRED).asException();
        };
    }

    @PostMapping("/api/v1/auth/create-password")
    @Operation(summary = "Créer son mot de passe avec un lien", description = "Le lien ne sert qu'une fois.")
    PasswordCreated createPassword(Body<CreatePasswordRequest> body) {
        var command = body.read((wire, fields) -> {
            var token = fields.required("token", wire.token()).line(1, LONGEST_TOKEN);
            var chosen = fields.required("password", wire.password()).secret();
            var again = fields.required("password_confirmation", wire.passwordConfirmation())
                    .secret();
            return new CreatePassword.Command(
                    new LinkToken(token.get()),
                    new PasswordChoice(new RawPassword(chosen.get()), new RawPassword(again.get())),
                    Boolean.TRUE.equals(wire.cguAcceptees()));
        });
        return switch (createPassword.handle(command)) {
            case CreatePassword.Outcome.Created created ->
                new PasswordCreated(
                        texts.french("account.password-created"),
                        created.account().value());
            case CreatePassword.Outcome.Invalid invalid ->
                throw refused(invalid).asException();
            case CreatePassword.Outcome.UnknownLink unknown ->
                throw Problem.of(ProblemCode.LINK_INVALID).asException();
            case CreatePassword.Outcome.ExpiredLink expired ->
                throw Problem.of(ProblemCode.LINK_EXPIRED).asException();
        };
    }

    private static Problem refused(CreatePassword.Outcome.Invalid invalid) {
        var problem = AccountProblems.refusedChoice("password", invalid.faults());
        if (!invalid.termsMissing()) {
            return problem;
        }
        var errors = new ArrayList<>(problem.errors());
        errors.add(FieldError.of("cgu_acceptees", "account.terms"));
        return problem.withErrors(errors);
    }

    @PostMapping("/api/v1/auth/confirm-email")
    @Operation(summary = "Confirmer son adresse e-mail avec un lien")
    Said confirmEmail(Body<TokenRequest> body) {
        return switch (confirmEmail.handle(new ConfirmEmail.Command(token(body)))) {
            case ConfirmEmail.Outcome.Confirmed done -> new Said(texts.french("account.email-confirmed"));
            case ConfirmEmail.Outcome.UnknownLink unknown ->
                throw Problem.of(ProblemCode.LINK_INVALID).asException();
            case ConfirmEmail.Outcome.ExpiredLink expired ->
                throw Problem.of(ProblemCode.LINK_EXPIRED).asException();
        };
    }

    @PostMapping("/api/v1/auth/renew-link")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Demander un nouveau lien à la place d'un lien expiré",
            description = "La réponse est la même que le lien soit connu ou non.")
    Said renew(Body<TokenRequest> body) {
        renew.handle(new RenewLink.Command(token(body)));
        return new Said(texts.french("account.link-on-its-way"));
    }

    @PostMapping("/api/v1/auth/forgot-password")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Demander un lien pour un mot de passe oublié",
            description = "La réponse est la même que l'adresse soit connue ou non.")
    Said forgot(Body<EmailRequest> body) {
        forgot.handle(body.read((wire, fields) -> new ForgotPassword.Command(
                fields.required("email", wire.email()).line(1, LONGEST_ADDRESS).get())));
        return new Said(texts.french("account.reset-on-its-way"));
    }

    private static LinkToken token(Body<TokenRequest> body) {
        return body.read((wire, fields) -> new LinkToken(
                fields.required("token", wire.token()).line(1, LONGEST_TOKEN).get()));
    }
}
