package fr.guichet.web.api.clientfile;

import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.ChangeClientFile;
import fr.guichet.application.clientfile.ListClients;
import fr.guichet.application.clientfile.OpenClientFile;
import fr.guichet.application.clientfile.ViewClientFile;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Paging;
import fr.guichet.web.api.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Client files as staff keep them (spec C1). */
@RestController
@Tag(name = "Fiches clients")
@RequestMapping("/api/v1/clients")
class ClientsController {

    private static final int LONGEST_SEARCH = 200;

    private final OpenClientFile open;
    private final ListClients list;
    private final ViewClientFile view;
    private final ChangeClientFile change;

    ClientsController(OpenClientFile open, ListClients list, ViewClientFile view, ChangeClientFile change) {
        this.open = open;
        this.list = list;
        this.view = view;
        this.change = change;
    }

    @Operation(
            summary = "Créer la fiche préliminaire d'un client",
            description =
                    "Le client reçoit un accès par e-mail, s'il a une adresse : un mot de passe temporaire ou un lien,"
                            + " selon les options de la structure. Une adresse déjà connue est refusée (409) avec `client`, la fiche"
                            + " de cette personne ; avec `rattacher: true`, ce qui est dit ici rejoint cette fiche (200), aussitôt"
                            + " que l'adresse du compte est confirmée.")
    @PostMapping
    ResponseEntity<ClientWire> create(Actor actor, Body<ClientRequest> body) {
        record Opening(OpenClientFile.Command command, ClientRequest wire) {}
        var opening = body.read((wire, fields) -> new Opening(ClientRequest.opening(actor, wire, fields), wire));
        return switch (open.handle(opening.command())) {
            case OpenClientFile.Outcome.Opened opened -> created(ClientWire.of(opened.file()));
            case OpenClientFile.Outcome.AwaitsConfirmation waits -> created(ClientWire.of(waits.file(), true));
            case OpenClientFile.Outcome.Linked linked ->
                ResponseEntity.ok(wire(actor, Optional.of(linked.file().id())));
            case OpenClientFile.Outcome.EmailInUse inUse ->
                throw ClientProblems.emailInUse(inUse.owner()).asException();
            case OpenClientFile.Outcome.DogRefused refused ->
                throw ClientProblems.of(refused.reason(), opening.wire().dogAt(refused.index()))
                        .asException();
            case OpenClientFile.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        };
    }

    private static ResponseEntity<ClientWire> created(ClientWire wire) {
        return ResponseEntity.status(HttpStatus.CREATED).body(wire);
    }

    @Operation(
            summary = "Chercher des clients",
            description =
                    "Par nom, e-mail, téléphone (en toute écriture française), nom ou puce d'un chien, sans égard aux"
                            + " accents ni à la casse ; tous les mots doivent s'y trouver. Par ordre alphabétique.")
    @GetMapping
    ResponseEntity<List<ClientWire>> list(
            Actor actor, @RequestParam(required = false) @Nullable String q, Paging paging) {
        var search = new Fields().optional("q", q).line(1, LONGEST_SEARCH);
        return switch (list.handle(new ListClients.Query(actor, search.optional(), paging.request()))) {
            case ListClients.Outcome.Listed listed ->
                paging.answer(listed.page().map(ClientWire::of));
            case ListClients.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        };
    }

    @Operation(summary = "Voir la fiche d'un client")
    @GetMapping("/{id}")
    ClientWire view(Actor actor, @PathVariable UUID id) {
        return wire(actor, Optional.of(new ClientFile.Id(id)));
    }

    @Operation(
            summary = "Corriger la fiche d'un client",
            description =
                    "Ce qui est absent reste ; `null` ou un texte vide efface `email` (tant que personne ne se connecte avec),"
                            + " `telephone`, `adresse` (avec code postal et ville), `code_postal` ou `ville`. Avec `version`, la modification est refusée (409) si la fiche a changé"
                            + " entre-temps. Une adresse e-mail ajoutée donne un accès ; une adresse confirmée ne se change pas ici."
                            + " `rattacher` : comme à la création.")
    @PatchMapping("/{id}")
    ClientWire change(Actor actor, @PathVariable UUID id, Body<ClientRequest> body) {
        return changed(actor, Optional.of(new ClientFile.Id(id)), body);
    }

    @Operation(summary = "Voir sa fiche")
    @GetMapping("/moi")
    ClientWire viewOwn(Actor actor) {
        return wire(actor, Optional.empty());
    }

    @Operation(
            summary = "Corriger sa fiche",
            description =
                    "Ce qui est absent reste, `null` efface ; l'adresse e-mail ne se change pas ici. `version` : comme"
                            + " pour le personnel.")
    @PatchMapping("/moi")
    ClientWire changeOwn(Actor actor, Body<ClientRequest> body) {
        return changed(actor, Optional.empty(), body);
    }

    private ClientWire changed(Actor actor, Optional<ClientFile.Id> file, Body<ClientRequest> body) {
        var command = body.about(() -> found(actor, file).isPresent())
                .read((wire, fields) -> ClientRequest.change(actor, file, wire, fields));
        return wire(
                actor, Optional.of(ClientAnswers.changed(change.handle(command)).id()));
    }

    private ClientWire wire(Actor actor, Optional<ClientFile.Id> file) {
        return found(actor, file)
                .map(ClientWire::of)
                .orElseThrow(() -> Problem.notFound().asException());
    }

    private Optional<ViewClientFile.View> found(Actor actor, Optional<ClientFile.Id> file) {
        return view.handle(new ViewClientFile.Query(actor, file));
    }
}
