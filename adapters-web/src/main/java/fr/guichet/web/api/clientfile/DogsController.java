package fr.guichet.web.api.clientfile;

import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.AddDog;
import fr.guichet.application.clientfile.ChangeDog;
import fr.guichet.application.clientfile.DogOutcome;
import fr.guichet.application.clientfile.RemoveDog;
import fr.guichet.application.clientfile.ViewClientFile;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Dog;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The dogs of clients, kept by staff and by the clients themselves (spec C1). */
@RestController
@Tag(name = "Fiches clients")
@RequestMapping("/api/v1/clients")
class DogsController {

    private final AddDog add;
    private final ChangeDog change;
    private final RemoveDog remove;
    private final ViewClientFile view;

    DogsController(AddDog add, ChangeDog change, RemoveDog remove, ViewClientFile view) {
        this.add = add;
        this.change = change;
        this.remove = remove;
        this.view = view;
    }

    @Operation(summary = "Ajouter un chien à un client")
    @PostMapping("/{id}/chiens")
    @ResponseStatus(HttpStatus.CREATED)
    DogWire add(Actor actor, @PathVariable UUID id, Body<DogRequest> body) {
        return added(actor, Optional.of(new ClientFile.Id(id)), body);
    }

    @Operation(
            summary = "Corriger ce qui est dit d'un chien",
            description = "Ce qui est absent reste ; `null` efface `date_naissance` ou `numero_puce`.")
    @PatchMapping("/{id}/chiens/{chien}")
    DogWire change(Actor actor, @PathVariable UUID id, @PathVariable UUID chien, Body<DogRequest> body) {
        return changed(actor, Optional.of(new ClientFile.Id(id)), new Dog.Id(chien), body);
    }

    @Operation(summary = "Retirer un chien d'un client")
    @DeleteMapping("/{id}/chiens/{chien}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id, @PathVariable UUID chien) {
        removed(actor, Optional.of(new ClientFile.Id(id)), new Dog.Id(chien));
    }

    @Operation(summary = "Ajouter un de ses chiens")
    @PostMapping("/moi/chiens")
    @ResponseStatus(HttpStatus.CREATED)
    DogWire addOwn(Actor actor, Body<DogRequest> body) {
        return added(actor, Optional.empty(), body);
    }

    @Operation(
            summary = "Corriger ce qui est dit d'un de ses chiens",
            description = "Ce qui est absent reste ; `null` efface `date_naissance` ou `numero_puce`.")
    @PatchMapping("/moi/chiens/{chien}")
    DogWire changeOwn(Actor actor, @PathVariable UUID chien, Body<DogRequest> body) {
        return changed(actor, Optional.empty(), new Dog.Id(chien), body);
    }

    @Operation(summary = "Retirer un de ses chiens")
    @DeleteMapping("/moi/chiens/{chien}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeOwn(Actor actor, @PathVariable UUID chien) {
        removed(actor, Optional.empty(), new Dog.Id(chien));
    }

    private DogWire added(Actor actor, Optional<ClientFile.Id> file, Body<DogRequest> body) {
        var dog = body.about(() -> found(actor, file).isPresent())
                .read((wire, fields) -> DogRequest.read(wire, fields).get());
        return answer(add.handle(new AddDog.Command(actor, file, dog)));
    }

    private DogWire changed(Actor actor, Optional<ClientFile.Id> file, Dog.Id dog, Body<DogRequest> body) {
        var command = body.about(() -> found(actor, file)
                        .flatMap(it -> it.file().dogs().find(dog))
                        .isPresent())
                .read((wire, fields) -> DogRequest.change(actor, file, dog, wire, fields));
        return answer(change.handle(command));
    }

    private void removed(Actor actor, Optional<ClientFile.Id> file, Dog.Id dog) {
        if (!remove.handle(new RemoveDog.Command(actor, file, dog))) {
            throw Problem.notFound().asException();
        }
    }

    private Optional<ViewClientFile.View> found(Actor actor, Optional<ClientFile.Id> file) {
        return view.handle(new ViewClientFile.Query(actor, file));
    }

    private static DogWire answer(DogOutcome outcome) {
        return DogWire.of(ClientAnswers.dog(outcome));
    }
}
