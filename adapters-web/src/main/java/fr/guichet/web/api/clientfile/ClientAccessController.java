package fr.guichet.web.api.clientfile;

import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.JoinClientFiles;
import fr.guichet.application.clientfile.RenewClientAccess;
import fr.guichet.application.clientfile.ViewClientFile;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.web.Texts;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who gets in to which client file (spec C1). */
@RestController
@Tag(name = "Fiches clients")
@RequestMapping("/api/v1/clients/{id}")
class ClientAccessController {

    private final JoinClientFiles join;
    private final RenewClientAccess renew;
    private final ViewClientFile view;
    private final Texts texts;

    ClientAccessController(JoinClientFiles join, RenewClientAccess renew, ViewClientFile view, Texts texts) {
        this.join = join;
        this.renew = renew;
        this.view = view;
        this.texts = texts;
    }

    record JoinRequest(@Nullable String clientId) {}

    record AccessWire(String message) {}

    @Operation(
            summary = "Réunir deux fiches d'une même personne",
            description =
                    "Rendez-vous, chiens, notes et documents sont gardés. La réponse est la fiche qui reste : celle"
                            + " qui est signée, sinon celle qui a un compte, sinon celle de `client_id`.")
    @PostMapping("/rattacher")
    ClientWire join(Actor actor, @PathVariable UUID id, Body<JoinRequest> body) {
        var file = new ClientFile.Id(id);
        var other = body.about(() -> isThere(actor, file))
                .read((wire, fields) -> new ClientFile.Id(
                        fields.required("client_id", wire.clientId()).uuid().get()));
        var joined = ClientAnswers.joined(join.handle(new JoinClientFiles.Command(actor, file, other)));
        return view.handle(new ViewClientFile.Query(actor, Optional.of(joined.id())))
                .map(ClientWire::of)
                .orElseThrow(() -> Problem.notFound().asException());
    }

    @Operation(
            summary = "Envoyer un nouvel accès à un client",
            description =
                    "Un mot de passe temporaire ou un lien, selon les options de la structure ; ce qui a été envoyé"
                            + " avant ne vaut plus. Refusé (409) si le client a déjà choisi son mot de passe.")
    @PostMapping("/acces")
    @ResponseStatus(HttpStatus.ACCEPTED)
    AccessWire renew(Actor actor, @PathVariable UUID id) {
        ClientAnswers.sent(renew.handle(new RenewClientAccess.Command(actor, new ClientFile.Id(id))));
        return new AccessWire(texts.french("clientfile.access-sent"));
    }

    private boolean isThere(Actor actor, ClientFile.Id file) {
        return view.handle(new ViewClientFile.Query(actor, Optional.of(file))).isPresent();
    }
}
