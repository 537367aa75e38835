package fr.guichet.web.api.privacy;

import fr.guichet.application.account.Actor;
import fr.guichet.application.privacy.EraseAccount;
import fr.guichet.application.privacy.ExportOwnData;
import fr.guichet.application.privacy.OwnData;
import fr.guichet.web.Texts;
import fr.guichet.web.api.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What everybody may ask of their own data: a copy, and that they be erased (spec section 6). */
@RestController
@Tag(name = "Mon compte")
@RequestMapping("/api/v1/users/me")
class OwnDataController {

    private final ExportOwnData exportOwnData;
    private final EraseAccount eraseAccount;
    private final OwnDataFiles ownDataFiles;
    private final List<ExportPart> parts;
    private final JsonMapper json;
    private final Texts texts;

    OwnDataController(
            ExportOwnData exportOwnData,
            EraseAccount eraseAccount,
            OwnDataFiles ownDataFiles,
            List<ExportPart> parts,
            JsonMapper json,
            Texts texts) {
        this.exportOwnData = exportOwnData;
        this.eraseAccount = eraseAccount;
        this.ownDataFiles = ownDataFiles;
        this.parts = List.copyOf(parts);
        this.json = json;
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
        var own = exportOwnData
                .handle(new ExportOwnData.Command(actor))
                .orElseThrow(() -> Problem.notFound().asException());
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mes-donnees.zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        write(actor, own, new ExportArchive(response.getOutputStream(), json));
    }

    private void write(Actor actor, OwnData own, ExportArchive archive) throws IOException {
        archive.resource("LISEZ-MOI.txt");
        ownDataFiles.write(actor, own, archive);
        for (var part : parts) {
            part.write(actor, archive);
        }
        archive.finish();
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
