package fr.guichet.web.api.clientfile;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.guichet.application.PageRequest;
import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.FinaliseClientFile;
import fr.guichet.application.clientfile.ListDocuments;
import fr.guichet.application.clientfile.PublishConditions;
import fr.guichet.application.practice.ViewText;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.practice.PracticeText;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.clientfile.PaperRequests.ConditionsRequest;
import fr.guichet.web.api.clientfile.PaperRequests.FinalisationRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** The conditions of registration and their signature at the first appointment (spec C3). */
@RestController
@Tag(name = "Fiches clients")
class ConditionsController {

    private final ViewText texts;
    private final PublishConditions publish;
    private final FinaliseClientFile finalise;
    private final ListDocuments documents;

    ConditionsController(
            ViewText texts, PublishConditions publish, FinaliseClientFile finalise, ListDocuments documents) {
        this.texts = texts;
        this.publish = publish;
        this.finalise = finalise;
        this.documents = documents;
    }

    record ConditionsWire(int version, String titre, String texte, Instant publieLe) {

        static ConditionsWire of(PracticeText text) {
            return new ConditionsWire(text.version(), text.title(), text.body(), text.publishedAt());
        }
    }

    record FinalisedWire(
            UUID id,
            String statut,
            UUID documentId,
            int conditionsVersion,
            Instant signeLe,
            @JsonProperty("conditions_a_signer") boolean conditionsASigner) {}

    @Operation(
            summary = "Lire les conditions d'inscription",
            description = "La version en vigueur, que le client lit et signe.")
    @GetMapping("/api/v1/conditions")
    ConditionsWire conditions() {
        return ConditionsWire.of(texts.handle(new ViewText.Query(PracticeText.Kind.CONDITIONS, Optional.empty()))
                .orElseThrow());
    }

    @Operation(
            summary = "Publier une nouvelle version des conditions d'inscription",
            description = "Chaque client la signe à son prochain rendez-vous ; un texte inchangé garde sa version.")
    @PutMapping("/api/v1/conditions")
    ConditionsWire publish(Actor actor, Body<ConditionsRequest> body) {
        var text = body.read(ConditionsRequest::read);
        return ConditionsWire.of(PaperAnswers.published(publish.handle(actor, text.title(), text.body())));
    }

    @Operation(
            summary = "Finaliser une fiche client par la signature des conditions",
            description =
                    "Garde les conditions signées en PDF parmi les documents du client et les lui envoie. À refaire"
                            + " quand une nouvelle version est publiée (`conditions_a_signer`).")
    @PostMapping("/api/v1/clients/{id}/finaliser")
    FinalisedWire finalise(Actor actor, @PathVariable UUID id, Body<FinalisationRequest> body) {
        var client = new ClientFile.Id(id);
        var command = body.about(() ->
                        documents.handle(actor, client, PageRequest.first()) instanceof ListDocuments.Outcome.Found)
                .read((wire, fields) -> wire.of(client, actor, fields));
        var done = PaperAnswers.signed(finalise.handle(command));
        return new FinalisedWire(
                id,
                "final",
                done.document().value(),
                done.file().signed().version(),
                done.file().signed().signedAt(),
                false);
    }
}
