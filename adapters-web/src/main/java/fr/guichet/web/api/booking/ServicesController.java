package fr.guichet.web.api.booking;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AddService;
import fr.guichet.application.booking.ChangeService;
import fr.guichet.application.booking.ListServices;
import fr.guichet.application.booking.RemoveService;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import fr.guichet.web.api.Body;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What can be booked: shown to anyone, kept by staff (spec B3, B13). */
@RestController
@Tag(name = "Prestations")
class ServicesController {

    private final ListServices list;
    private final AddService add;
    private final ChangeService change;
    private final RemoveService remove;

    ServicesController(ListServices list, AddService add, ChangeService change, RemoveService remove) {
        this.list = list;
        this.add = add;
        this.change = change;
        this.remove = remove;
    }

    record ServiceWire(UUID id, String nom, long dureeMinutes, List<UUID> praticiens, int ordre) {

        static ServiceWire of(Service service) {
            return new ServiceWire(
                    service.id().value(),
                    service.name(),
                    service.duration().toMinutes(),
                    service.offeredBy().stream()
                            .map(Practitioner.Id::value)
                            .sorted()
                            .toList(),
                    service.position());
        }
    }

    @GetMapping("/api/v1/prestations")
    @Operation(summary = "Lister les prestations")
    List<ServiceWire> list() {
        return list.handle().stream().map(ServiceWire::of).toList();
    }

    @PostMapping("/api/v1/prestations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Ajouter une prestation")
    ServiceWire add(Actor actor, Body<ServiceRequest> body) {
        var content = body.read((wire, fields) -> wire.read(actor, fields));
        return ServiceWire.of(ServiceAnswers.stored(add.handle(new AddService.Command(
                actor, content.name(), content.duration(), content.offeredBy(), content.position()))));
    }

    @PutMapping("/api/v1/prestations/{id}")
    @Operation(summary = "Modifier une prestation")
    ServiceWire change(Actor actor, @PathVariable UUID id, Body<ServiceRequest> body) {
        var stored = list.handle().stream()
                .filter(service -> service.id().value().equals(id))
                .findFirst();
        var content = body.about(stored::isPresent)
                .read((wire, fields) ->
                        wire.readOver(stored.map(Service::offeredBy).orElse(Set.of()), fields));
        return ServiceWire.of(ServiceAnswers.stored(change.handle(new ChangeService.Command(
                actor,
                new Service.Id(id),
                content.name(),
                content.duration(),
                content.offeredBy(),
                content.position()))));
    }

    @DeleteMapping("/api/v1/prestations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Retirer une prestation")
    void remove(Actor actor, @PathVariable UUID id) {
        ServiceAnswers.removed(remove.handle(actor, new Service.Id(id)));
    }
}
