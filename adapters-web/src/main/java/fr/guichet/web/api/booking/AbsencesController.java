package fr.guichet.web.api.booking;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AddAbsence;
import fr.guichet.application.booking.RemoveAbsence;
import fr.guichet.domain.booking.Absence;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.TimeRange;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When a practitioner is away, for staff (spec B4). */
@RestController
@Tag(name = "Agendas")
class AbsencesController {

    private static final int LONGEST_REASON = 500;

    private final AgendaCalls calls;
    private final AddAbsence add;
    private final RemoveAbsence remove;

    AbsencesController(AgendaCalls calls, AddAbsence add, RemoveAbsence remove) {
        this.calls = calls;
        this.add = add;
        this.remove = remove;
    }

    record AbsenceRequest(
            @Nullable String debut,
            @Nullable String fin,
            @Nullable String motif,
            @Nullable Boolean confirmer) {}

    record AbsenceWire(
            UUID id, Instant debut, Instant fin, @Nullable String motif) {

        static AbsenceWire of(Absence absence) {
            return new AbsenceWire(
                    absence.id().value(),
                    absence.time().start(),
                    absence.time().end(),
                    absence.reason().orElse(null));
        }
    }

    record AddedAbsenceWire(
            UUID id,
            Instant debut,
            Instant fin,
            @Nullable String motif,
            List<ListedAppointmentWire> rendezVousTouches) {}

    @GetMapping("/api/v1/praticiens/{id}/absences")
    @Operation(summary = "Lister les absences d'un praticien")
    List<AbsenceWire> list(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String du,
            @RequestParam(required = false) @Nullable String au) {
        return calls.agenda(actor, id, du, au).absences().stream()
                .map(AbsenceWire::of)
                .toList();
    }

    @PostMapping("/api/v1/praticiens/{id}/absences")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Ajouter une absence")
    @Refusals(ProblemCode.APPOINTMENTS_AFFECTED)
    AddedAbsenceWire add(Actor actor, @PathVariable UUID id, Body<AbsenceRequest> body) {
        var practitioner = new Practitioner.Id(id);
        var command = calls.body(practitioner, body).read((wire, fields) -> command(actor, practitioner, wire, fields));
        var stored = AgendaAnswers.stored(add.handle(command));
        var absence = AbsenceWire.of(stored.result());
        return new AddedAbsenceWire(
                absence.id(),
                absence.debut(),
                absence.fin(),
                absence.motif(),
                ListedAppointmentWire.all(stored.toMove()));
    }

    @DeleteMapping("/api/v1/praticiens/{id}/absences/{absence}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Retirer une absence")
    void remove(Actor actor, @PathVariable UUID id, @PathVariable UUID absence) {
        AgendaAnswers.stored(
                remove.handle(new RemoveAbsence.Command(actor, new Practitioner.Id(id), new Absence.Id(absence))));
    }

    private static AddAbsence.Command command(
            Actor actor, Practitioner.Id practitioner, AbsenceRequest wire, Fields fields) {
        var start = fields.required("debut", wire.debut()).instant();
        var end = fields.required("fin", wire.fin()).instant();
        var reason = fields.optional("motif", wire.motif()).line(1, LONGEST_REASON);
        fields.check();
        if (!start.get().isBefore(end.get())) {
            fields.refuse("fin", "booking.range-order");
        }
        fields.check();
        return new AddAbsence.Command(
                actor,
                practitioner,
                new TimeRange(start.get(), end.get()),
                reason.orNull(),
                Boolean.TRUE.equals(wire.confirmer()));
    }
}
