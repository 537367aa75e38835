package fr.guichet.web.api.clientfile;

import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.AddDocument;
import fr.guichet.application.clientfile.EditDocument;
import fr.guichet.application.clientfile.ListDocuments;
import fr.guichet.application.clientfile.ListKeptDocuments;
import fr.guichet.application.clientfile.MyDocuments;
import fr.guichet.application.clientfile.OpenDocument;
import fr.guichet.application.clientfile.RemoveDocument;
import fr.guichet.application.clientfile.StoredFile;
import fr.guichet.application.clientfile.VerifyDocument;
import fr.guichet.application.clientfile.ViewClientFile;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.FileStream;
import fr.guichet.web.api.Paging;
import fr.guichet.web.api.Parts;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.clientfile.DocumentWires.DocumentWire;
import fr.guichet.web.api.clientfile.DocumentWires.UploadForm;
import fr.guichet.web.api.clientfile.DocumentWires.VerificationWire;
import fr.guichet.web.api.clientfile.PaperRequests.DocumentRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Documents of clients: uploaded by staff, read by both (spec C4, C5, C6). */
@RestController
@Tag(name = "Documents")
class DocumentsController {

    private final ViewClientFile client;
    private final AddDocument add;
    private final ListDocuments list;
    private final ListKeptDocuments kept;
    private final MyDocuments mine;
    private final OpenDocument open;
    private final VerifyDocument verify;
    private final EditDocument edit;
    private final RemoveDocument remove;

    DocumentsController(
            ViewClientFile client,
            AddDocument add,
            ListDocuments list,
            ListKeptDocuments kept,
            MyDocuments mine,
            OpenDocument open,
            VerifyDocument verify,
            EditDocument edit,
            RemoveDocument remove) {
        this.client = client;
        this.add = add;
        this.list = list;
        this.kept = kept;
        this.mine = mine;
        this.open = open;
        this.verify = verify;
        this.edit = edit;
        this.remove = remove;
    }

    @Operation(summary = "Lister les documents d'un client", description = "Les plus récents d'abord.")
    @GetMapping("/api/v1/clients/{id}/documents")
    ResponseEntity<List<DocumentWire>> ofClient(Actor actor, @PathVariable UUID id, Paging paging) {
        return paging.answer(PaperAnswers.documents(list.handle(actor, new ClientFile.Id(id), paging.request()))
                .map(DocumentWire::of));
    }

    @Operation(
            summary = "Lister mes documents",
            description = "Ceux qui sont partagés avec moi, les plus récents d'abord.")
    @GetMapping("/api/v1/clients/moi/documents")
    ResponseEntity<List<DocumentWire>> mine(Actor actor, Paging paging) {
        return paging.answer(mine.handle(actor, paging.request()).map(DocumentWire::of));
    }

    @Operation(
            summary = "Lister les conditions signées par des personnes effacées",
            description = "La preuve du contrat est conservée le temps que la loi prévoit, sans fiche client ; les plus"
                    + " récentes d'abord.")
    @GetMapping("/api/v1/documents/conserves")
    ResponseEntity<List<DocumentWire>> kept(Actor actor, Paging paging) {
        return paging.answer(
                PaperAnswers.documents(kept.handle(actor, paging.request())).map(DocumentWire::of));
    }

    @Operation(
            summary = "Déposer un document pour un client",
            description = "PDF, JPEG ou PNG d'après son contenu, 10 Mo au plus. Sans `titre`, le nom du fichier ; sans"
                    + " `visibilite`, le client le voit et en est prévenu.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "multipart/form-data",
                                            schema = @Schema(implementation = UploadForm.class))))
    @PostMapping("/api/v1/clients/{id}/documents")
    @ResponseStatus(HttpStatus.CREATED)
    DocumentWire add(Actor actor, @PathVariable UUID id, Parts parts) {
        var file = new ClientFile.Id(id);
        // 404 comes before 400.
        if (client.handle(new ViewClientFile.Query(actor, Optional.of(file))).isEmpty()) {
            throw Problem.notFound().asException();
        }
        return DocumentWire.of(PaperAnswers.added(add.handle(PaperRequests.upload(file, actor, parts))));
    }

    @Operation(
            summary = "Télécharger un document",
            description = "Pour le personnel et pour le client avec qui il est partagé. `Range` en donne une partie.")
    @ApiResponse(
            responseCode = "200",
            description = "Le document, à enregistrer.",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "206", description = "La partie demandée par `Range`.", content = @Content)
    @ApiResponse(responseCode = "304", description = "Inchangé depuis l'`ETag` de `If-None-Match`.", content = @Content)
    @GetMapping("/api/v1/documents/{id}")
    void download(Actor actor, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var opened = open.handle(actor, new StoredFile.Id(id))
                .orElseThrow(() -> Problem.notFound().asException());
        // A document never changes: its id names its content.
        FileStream.send(opened.bytes(), opened.document().title(), id.toString(), request, response);
    }

    @Operation(
            summary = "Vérifier un document",
            description =
                    "Recalcule les empreintes : `integre` est faux dès que le fichier ou ce qui a été signé a changé.")
    @GetMapping("/api/v1/documents/{id}/verification")
    VerificationWire verify(Actor actor, @PathVariable UUID id) {
        return verify.handle(actor, new StoredFile.Id(id))
                .map(VerificationWire::of)
                .orElseThrow(() -> Problem.notFound().asException());
    }

    @Operation(
            summary = "Renommer un document ou le partager",
            description =
                    "Ce qui est absent reste. Le client est prévenu de ce qui devient partagé ; les conditions signées"
                            + " restent telles quelles (409).")
    @PatchMapping("/api/v1/documents/{id}")
    DocumentWire edit(Actor actor, @PathVariable UUID id, Body<DocumentRequest> body) {
        var document = new StoredFile.Id(id);
        var command = body.about(() -> open.handle(actor, document).isPresent())
                .read((wire, fields) -> wire.of(document, actor, fields));
        return DocumentWire.of(PaperAnswers.edited(edit.handle(command)));
    }

    @Operation(summary = "Supprimer un document", description = "Les conditions signées restent.")
    @DeleteMapping("/api/v1/documents/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        PaperAnswers.removed(remove.handle(actor, new StoredFile.Id(id)));
    }
}
