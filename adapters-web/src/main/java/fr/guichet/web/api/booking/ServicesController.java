package fr.guichet.web.api.booking;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AddService;
import fr.guichet.application.booking.ChangeService;
import fr.guichet.application.booking.ListServices;
import fr.guichet.application.booking.RemoveService;
import fr.guichet.application.booking.ServiceOutcome;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private static final int LAST_POSITION = 10_000;

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

    record ServiceRequest(
            @Nullable String nom,
            @Nullable Integer dureeMinutes,
            @Nullable List<String> praticiens,
            @Nullable Integer ordre) {}

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

    private record Content(
            String name,
            Duration duration,
            Set<Practitioner.Id> offeredBy,
            @Nullable Integer position) {}

    @GetMapping("/api/v1/prestations")
    @Operation(summary = "Lister les prestations")
    List<ServiceWire> list() {
        return list.handle().stream().map(ServiceWire::of).toList();
    }

    @PostMapping("/api/v1/prestations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Ajouter une prestation")
    ServiceWire add(Actor actor, Body<ServiceRequest> body) {
        var content = body.read((wire, fields) -> content(actor, wire, fields));
        return answer(add.handle(new AddService.Command(
                actor, content.name(), content.duration(), content.offeredBy(), content.position())));
    }

    @PutMapping("/api/v1/prestations/{id}")
    @Operation(summary = "Modifier une prestation")
    ServiceWire change(Actor actor, @PathVariable UUID id, Body<ServiceRequest> body) {
        var content = body.about(() -> list.handle().stream()
                        .anyMatch(service -> service.id().value().equals(id)))
                .read((wire, fields) -> content(actor, wire, fields));
        return answer(change.handle(new ChangeService.Command(
                actor,
                new Service.Id(id),
                content.name(),
                content.duration(),
                content.offeredBy(),
                content.position())));
    }

    @DeleteMapping("/api/v1/prestations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Retirer une prestation")
    void remove(Actor actor, @PathVariable UUID id) {
        switch (remove.handle(actor, new Service.Id(id))) {
            case REMOVED -> {}
            case NOT_ALLOWED -> throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            case NOT_FOUND -> throw Problem.notFound().asException();
        }
    }

    private static Content content(Actor actor, ServiceRequest wire, Fields fields) {
        var name = fields.required("nom", wire.nom()).line(1, Service.LONGEST_NAME);
        var minutes =
                fields.requiredNumber("duree_minutes", wire.dureeMinutes(), (int) Service.SHORTEST.toMinutes(), (int)
                        Service.LONGEST.toMinutes());
        var position = fields.optionalNumber("ordre", wire.ordre(), -LAST_POSITION, LAST_POSITION);
        var offeredBy = practitioners(actor, wire, fields);
        return new Content(name.get(), Duration.ofMinutes(minutes.get()), offeredBy, position.orNull());
    }

    /** A practitioner who names nobody offers it themselves. */
    private static Set<Practitioner.Id> practitioners(Actor actor, ServiceRequest wire, Fields fields) {
        var offeredBy = new HashSet<Practitioner.Id>();
        var named = wire.praticiens();
        if (named == null) {
            if (actor.role() == Role.PRACTITIONER) {
                offeredBy.add(new Practitioner.Id(actor.account().value()));
            } else {
                fields.refuse("praticiens", "field.required");
            }
            return offeredBy;
        }
        for (int i = 0; i < named.size(); i++) {
            var id = fields.required("praticiens[" + i + "]", named.get(i)).uuid();
            if (fields.isValid()) {
                offeredBy.add(new Practitioner.Id(id.get()));
            }
        }
        return offeredBy;
    }

    private static ServiceWire answer(ServiceOutcome outcome) {
        return switch (outcome) {
            case ServiceOutcome.Stored stored -> ServiceWire.of(stored.service());
            case ServiceOutcome.FitsNowhere nowhere ->
                throw Problem.invalid("duree_minutes", "booking.service-fits-nowhere")
                        .asException();
            case ServiceOutcome.UnknownPractitioner unknown ->
                throw Problem.invalid("praticiens", "booking.practitioner-unknown")
                        .asException();
            case ServiceOutcome.NotAllowed none ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            case ServiceOutcome.NotFound none -> throw Problem.notFound().asException();
        };
    }
}
