package fr.guichet.web.api.account;

import fr.guichet.application.account.Actor;
import fr.guichet.application.account.ChangeOwnAccount;
import fr.guichet.application.account.RequestEmailConfirmation;
import fr.guichet.application.account.ViewOwnAccount;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.Texts;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own account (spec section 5). */
@RestController
@Tag(name = "Mon compte")
@RequestMapping("/api/v1/users/me")
class OwnAccountController {

    private final ViewOwnAccount viewOwnAccount;
    private final ChangeOwnAccount changeOwnAccount;
    private final RequestEmailConfirmation requestEmailConfirmation;
    private final Texts texts;

    OwnAccountController(
            ViewOwnAccount viewOwnAccount,
            ChangeOwnAccount changeOwnAccount,
            RequestEmailConfirmation requestEmailConfirmation,
            Texts texts) {
        this.viewOwnAccount = viewOwnAccount;
        this.changeOwnAccount = changeOwnAccount;
        this.requestEmailConfirmation = requestEmailConfirmation;
        this.texts = texts;
    }

    record OwnAccount(
            UUID id,
            String email,
            boolean emailConfirme,
            String prenom,
            String nom,
            @Nullable String telephone,
            @Nullable String canalNotification,
            String role,
            String statut,
            Instant creeLe,
            boolean changementMdpObligatoire,
            @Nullable UUID clientId,
            ValidationWire validation) {}

    record ChangeRequest(
            @Nullable String prenom,
            @Nullable String nom,
            @Nullable String telephone,
            @Nullable String canalNotification) {}

    @Operation(summary = "Voir son compte")
    @GetMapping
    OwnAccount view(Actor actor) {
        return viewOwnAccount
                .handle(new ViewOwnAccount.Query(actor))
                .map(OwnAccountController::wire)
                .orElseThrow(() -> Problem.notFound().asException());
    }

    @Operation(
            summary = "Changer ses coordonnées",
            description = "Ni le rôle, ni l'état, ni l'adresse e-mail ne se changent ici.")
    @PatchMapping
    OwnAccount change(Actor actor, Body<ChangeRequest> body) {
        var command = body.read((wire, fields) -> {
            var first = fields.optional("prenom", wire.prenom()).line(PersonName.MIN_LENGTH, PersonName.MAX_LENGTH);
            var last = fields.optional("nom", wire.nom()).line(PersonName.MIN_LENGTH, PersonName.MAX_LENGTH);
            var phone = fields.optional("telephone", wire.telephone()).phone();
            var channel = fields.optional("canal_notification", wire.canalNotification())
                    .oneOf(ChannelWords.ALL);
            return new ChangeOwnAccount.Command(
                    actor, first.optional(), last.optional(), phone.optional(), channel.optional());
        });
        if (changeOwnAccount.handle(command).isEmpty()) {
            throw Problem.notFound().asException();
        }
        return view(actor);
    }

    @Operation(
            summary = "Demander un nouveau lien pour confirmer son adresse e-mail",
            description = "Les liens précédents ne servent plus. 409 si l'adresse est déjà confirmée.")
    @PostMapping("/confirmation-email")
    @ResponseStatus(HttpStatus.ACCEPTED)
    MessageWire confirmEmail(Actor actor) {
        return switch (requestEmailConfirmation.handle(new RequestEmailConfirmation.Command(actor))) {
            case RequestEmailConfirmation.Outcome.Sent sent ->
                MessageWire.of(texts.french("account.confirmation-sent"));
            case RequestEmailConfirmation.Outcome.AlreadyConfirmed already ->
                throw Problem.of(ProblemCode.WRONG_STATE).asException();
            case RequestEmailConfirmation.Outcome.TooMany many ->
                throw Problem.of(ProblemCode.TOO_MANY_TRIES)
                        .retryAfter(many.retryAfter())
                        .asException();
            case RequestEmailConfirmation.Outcome.Unknown unknown ->
                throw Problem.notFound().asException();
        };
    }

    private static OwnAccount wire(ViewOwnAccount.OwnAccount own) {
        var account = own.account();
        return new OwnAccount(
                account.id().value(),
                account.email().value(),
                account.person().emailConfirmedAt().isPresent(),
                account.name().first(),
                account.name().last(),
                account.phone().map(PhoneNumber::national).orElse(null),
                account.person().channel().map(ChannelWords::of).orElse(null),
                RoleWords.of(account.role()),
                StatusWords.of(account.status()),
                account.createdAt(),
                own.mustChangePassword(),
                own.clientFile().map(ClientFile.Id::value).orElse(null),
                ValidationWire.withoutComment(account, own.lastDecision()));
    }
}
