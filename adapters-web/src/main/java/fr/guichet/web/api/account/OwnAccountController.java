package fr.guichet.web.api.account;

import fr.guichet.application.account.Actor;
import fr.guichet.application.account.ChangeOwnAccount;
import fr.guichet.application.account.ViewOwnAccount;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own account (spec section 5). */
@RestController
@Tag(name = "Mon compte")
class OwnAccountController {

    private final ViewOwnAccount view;
    private final ChangeOwnAccount change;

    OwnAccountController(ViewOwnAccount view, ChangeOwnAccount change) {
        this.view = view;
        this.change = change;
    }

    record ChangeRequest(
            @Nullable String prenom,
            @Nullable String nom,
            @Nullable String telephone,
            @Nullable String canalNotification) {}

    record OwnAccount(
            UUID id,
            String email,
            boolean emailConfirme,
            String prenom,
            String nom,
            @Nullable String telephone,
            String role,
            String statut,
            ValidationWire validation,
            @Nullable String canalNotification,
            @Nullable UUID clientId,
            boolean changementMdpObligatoire,
            Instant creeLe) {

        static OwnAccount of(ViewOwnAccount.OwnAccount own) {
            var account = own.account();
            return new OwnAccount(
                    account.id().value(),
                    account.email().value(),
                    account.person().emailConfirmedAt().isPresent(),
                    account.name().first(),
                    account.name().last(),
                    account.phone().map(PhoneNumber::national).orElse(null),
                    RoleWords.of(account.role()),
                    AccountWords.status(account.status()),
                    ValidationWire.withoutComment(account, own.lastDecision()),
                    account.person().channel().map(AccountWords::channel).orElse(null),
                    own.clientFile().map(ClientFile.Id::value).orElse(null),
                    own.mustChangePassword(),
                    account.createdAt());
        }
    }

    @GetMapping("/api/v1/users/me")
    @Operation(summary = "Voir son compte")
    OwnAccount me(Actor actor) {
        return view.handle(new ViewOwnAccount.Query(actor))
                .map(OwnAccount::of)
                .orElseThrow(() -> Problem.notFound().asException());
    }

    @PatchMapping("/api/v1/users/me")
    @Operation(
            summary = "Modifier son compte",
            description = "Ce qui est absent reste tel quel. Le rôle, l'état et l'adresse e-mail ne changent pas ici.")
    OwnAccount change(Actor actor, Body<ChangeRequest> body) {
        var command = body.read((wire, fields) -> {
            var first = fields.optional("prenom", wire.prenom()).line(PersonName.MIN_LENGTH, PersonName.MAX_LENGTH);
            var last = fields.optional("nom", wire.nom()).line(PersonName.MIN_LENGTH, PersonName.MAX_LENGTH);
            var phone = fields.optional("telephone", wire.telephone()).phone();
            var channel = fields.optional("canal_notification", wire.canalNotification())
                    .oneOf(AccountWords.CHANNELS);
            return new ChangeOwnAccount.Command(
                    actor, first.optional(), last.optional(), phone.optional(), channel.optional());
        });
        if (change.handle(command).isEmpty()) {
            throw Problem.notFound().asException();
        }
        return me(actor);
    }
}
