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
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** The conditions of registration and their signature at the first appointment (spec C3). */
@RestController
@Tag(name = "Fiches clients")
class ConditionsController {

    static final String DATA_URL = "data:image/png;base64,";

    private static final int LONGEST_SIGNATORY = 200;

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

    record ConditionsRequest(
            @Nullable String titre, @Nullable String texte) {}

    record FinalisationRequest(
            @Nullable Integer conditionsVersion,

            @Schema(description = "Le nom de qui signe.") @Nullable
            String signataire,

            @Schema(description = "Le dessin, en PNG : `data:image/png;base64,…`, 512 Ko au plus.") @Nullable
            String signature) {}

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
        var text = body.read((wire, fields) -> {
            var title = fields.required("titre", wire.titre()).line(1, PracticeText.MAX_TITLE);
            var words = fields.required("texte", wire.texte()).paragraphs(1, PracticeText.MAX_BODY);
            fields.check();
            return new PracticeText.Draft(PracticeText.Kind.CONDITIONS, title.get(), words.get());
        });
        return switch (publish.handle(actor, text.title(), text.body())) {
            case PublishConditions.Outcome.Published published -> ConditionsWire.of(published.conditions());
            case PublishConditions.Outcome.ChangedMeanwhile meanwhile ->
                throw Problem.of(ProblemCode.WRONG_STATE).asException();
            case PublishConditions.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        };
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
                .read((wire, fields) -> command(actor, client, wire, fields));
        return switch (finalise.handle(command)) {
            case FinaliseClientFile.Outcome.Finalised done ->
                new FinalisedWire(
                        id,
                        "final",
                        done.document().value(),
                        done.file().signed().version(),
                        done.file().signed().signedAt(),
                        false);
            case FinaliseClientFile.Outcome.Refused refused ->
                throw PaperProblems.of(refused.why()).asException();
            case FinaliseClientFile.Outcome.ChangedMeanwhile meanwhile ->
                throw Problem.of(ProblemCode.WRONG_STATE).asException();
            case FinaliseClientFile.Outcome.Unknown unknown ->
                throw Problem.notFound().asException();
            case FinaliseClientFile.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        };
    }

    private static FinaliseClientFile.Command command(
            Actor actor, ClientFile.Id client, FinalisationRequest wire, Fields fields) {
        var version = fields.requiredNumber("conditions_version", wire.conditionsVersion(), 1, Integer.MAX_VALUE);
        var signatory = fields.required("signataire", wire.signataire()).line(2, LONGEST_SIGNATORY);
        var drawing = fields.required("signature", wire.signature())
                .as(
                        "clientfile.signature-form",
                        typed -> typed.startsWith(DATA_URL)
                                ? Optional.of(typed.substring(DATA_URL.length()))
                                : Optional.empty());
        fields.check();
        return new FinaliseClientFile.Command(actor, client, version.get(), signatory.get(), drawing.get());
    }
}
