package fr.guichet.web.api.clientfile;

import fr.guichet.application.PageRequest;
import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.EditNote;
import fr.guichet.application.clientfile.ListNotes;
import fr.guichet.application.clientfile.MyNotes;
import fr.guichet.application.clientfile.RemoveNote;
import fr.guichet.application.clientfile.ViewNote;
import fr.guichet.application.clientfile.WriteNote;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Note;
import fr.guichet.web.Fields;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Paging;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.clientfile.NoteWires.NoteWire;
import fr.guichet.web.api.clientfile.NoteWires.OwnNoteWire;
import fr.guichet.web.api.clientfile.NoteWires.RevisionWire;
import fr.guichet.web.api.clientfile.PaperRequests.EditRequest;
import fr.guichet.web.api.clientfile.PaperRequests.NoteRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notes on clients and their appointments (spec C4). */
@RestController
@Tag(name = "Notes")
class NotesController {

    private static final int LONGEST_SEARCH = 200;
    private static final String SEARCH = "Mots du texte, sans égard aux accents ni aux majuscules.";

    private final WriteNote write;
    private final EditNote edit;
    private final RemoveNote remove;
    private final ListNotes list;
    private final ViewNote view;
    private final MyNotes mine;

    NotesController(WriteNote write, EditNote edit, RemoveNote remove, ListNotes list, ViewNote view, MyNotes mine) {
        this.write = write;
        this.edit = edit;
        this.remove = remove;
        this.list = list;
        this.view = view;
        this.mine = mine;
    }

    @Operation(summary = "Lister les notes d'un client", description = "Toutes, les plus récentes d'abord.")
    @GetMapping("/api/v1/clients/{id}/notes")
    ResponseEntity<List<NoteWire>> ofClient(
            Actor actor,
            @PathVariable UUID id,
            @Parameter(description = SEARCH) @RequestParam(required = false) @Nullable String q,
            Paging paging) {
        return found(actor, Optional.of(new ClientFile.Id(id)), q, paging);
    }

    @Operation(summary = "Chercher dans les notes", description = "De tous les clients, les plus récentes d'abord.")
    @GetMapping("/api/v1/notes")
    ResponseEntity<List<NoteWire>> all(
            Actor actor,
            @Parameter(description = SEARCH) @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String client,
            Paging paging) {
        var fields = new Fields();
        var whose = fields.optional("client", client).uuid();
        fields.check();
        return found(actor, whose.optional().map(ClientFile.Id::new), q, paging);
    }

    private ResponseEntity<List<NoteWire>> found(
            Actor actor, Optional<ClientFile.Id> client, @Nullable String q, Paging paging) {
        var fields = new Fields();
        var text = fields.optional("q", q).line(1, LONGEST_SEARCH);
        var query = new ListNotes.Query(
                actor, client, fields.isValid() ? text.optional() : Optional.empty(), paging.request());
        var notes = PaperAnswers.notes(list.handle(query));
        // 404 comes before 400.
        fields.check();
        return paging.answer(notes.map(NoteWire::of));
    }

    @Operation(
            summary = "Écrire une note",
            description = "Sur un client ou l'un de ses rendez-vous ; privée si rien n'est dit.")
    @PostMapping("/api/v1/clients/{id}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    NoteWire write(Actor actor, @PathVariable UUID id, Body<NoteRequest> body) {
        var client = new ClientFile.Id(id);
        var query = new ListNotes.Query(actor, Optional.of(client), Optional.empty(), PageRequest.first());
        var command = body.about(() -> list.handle(query) instanceof ListNotes.Outcome.Found)
                .read((wire, fields) -> wire.about(client, actor, fields));
        return NoteWire.of(PaperAnswers.written(write.handle(command)));
    }

    @Operation(summary = "Modifier une note", description = "Ce qu'elle disait avant reste dans son historique.")
    @PatchMapping("/api/v1/notes/{id}")
    NoteWire edit(Actor actor, @PathVariable UUID id, Body<EditRequest> body) {
        var note = new Note.Id(id);
        var command = body.about(() -> view.handle(actor, note).isPresent())
                .read((wire, fields) -> wire.of(note, actor, fields));
        return NoteWire.of(PaperAnswers.edited(edit.handle(command)));
    }

    @Operation(summary = "Lire l'historique d'une note", description = "Toutes ses rédactions, l'actuelle d'abord.")
    @GetMapping("/api/v1/notes/{id}/historique")
    List<RevisionWire> history(Actor actor, @PathVariable UUID id) {
        return view
                .handle(actor, new Note.Id(id))
                .orElseThrow(() -> Problem.notFound().asException())
                .history()
                .stream()
                .map(RevisionWire::of)
                .toList();
    }

    @Operation(
            summary = "Supprimer une note",
            description = "Avec son historique ; le journal garde que, quand et par qui, pas ce qu'elle disait.")
    @DeleteMapping("/api/v1/notes/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        PaperAnswers.removed(remove.handle(actor, new Note.Id(id)));
    }

    @Operation(
            summary = "Lister mes notes",
            description = "Celles qui sont partagées avec moi, les plus récentes d'abord.")
    @GetMapping("/api/v1/clients/moi/notes")
    ResponseEntity<List<OwnNoteWire>> mine(Actor actor, Paging paging) {
        return paging.answer(mine.handle(actor, paging.request()).map(OwnNoteWire::of));
    }
}
