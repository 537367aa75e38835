package fr.guichet.web.api.privacy;

import fr.guichet.application.account.Actor;
import fr.guichet.application.privacy.EraseAccount;
import fr.guichet.web.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may ask of their own data: a copy, and that they be erased (spec section 6). */
@RestController
@Tag(name = "Mon compte")
@RequestMapping("/api/v1/users/me")
class OwnDataController {

    private final OwnDataExport export;
    private final EraseAccount eraseAccount;
    private final Texts texts;

    OwnDataController(OwnDataExport export, EraseAccount eraseAccount, Texts texts) {
        this.export = export;
        this.eraseAccount = eraseAccount;
        this.texts = texts;
    }

    @Operation(
            summary = "Emporter une copie de ses données",
            description =
                    "Une archive zip, décrite par son fichier LISEZ-MOI.txt : du JSON et des fichiers. Ni les"
                            + " coordonnées d'un co-parent qui vit ailleurs, ni les notes privées, ni les noms d'autres clients.")
    @ApiResponse(
            responseCode = "200",
            description = "L'archive.",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/export")
    void export(Actor actor, HttpServletResponse response) throws IOException {
        export.send(actor, response);
    }

    @Operation(
            summary = "Effacer son compte",
            description = "Sans retour : le compte, ses sessions et ses liens cessent aussitôt, les rendez-vous à venir"
                    + " sont annulés. La réponse dit ce qui est effacé, ce qui est conservé, et pourquoi.")
    @DeleteMapping
    ErasureAnswers.ReportWire erase(Actor actor) {
        return ErasureAnswers.wire(
                ErasureAnswers.report(eraseAccount.handle(EraseAccount.Command.oneself(actor))), texts);
    }
}
