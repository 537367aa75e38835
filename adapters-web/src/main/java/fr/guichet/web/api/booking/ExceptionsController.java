package fr.guichet.web.api.booking;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AddException;
import fr.guichet.application.booking.AgendaChangeOutcome;
import fr.guichet.application.booking.RemoveException;
import fr.guichet.domain.booking.DayException;
import fr.guichet.domain.booking.OpeningRange;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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

/** Days with other hours than their week's, for staff (spec B4). */
@RestController
@Tag(name = "Agendas")
class ExceptionsController {

    private final AgendaCalls calls;
    private final AddException add;
    private final RemoveException remove;

    ExceptionsController(AgendaCalls calls, AddException add, RemoveException remove) {
        this.calls = calls;
        this.add = add;
        this.remove = remove;
    }

    record ExceptionRequest(
            @Nullable String jour,
            @Nullable List<RangeWire> plages,
            @Nullable Boolean confirmer) {}

    record ExceptionWire(UUID id, LocalDate jour, List<RangeWire> plages) {

        static ExceptionWire of(DayException exception) {
            return new ExceptionWire(exception.id().value(), exception.day(), RangeWire.all(exception.ranges()));
        }
    }

    record AddedExceptionWire(
            UUID id, LocalDate jour, List<RangeWire> plages, List<ListedAppointmentWire> rendezVousTouches) {}

    @GetMapping("/api/v1/praticiens/{id}/exceptions")
    @Operation(summary = "Lister les jours à horaires exceptionnels d'un praticien")
    List<ExceptionWire> list(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String du,
            @RequestParam(required = false) @Nullable String au) {
        return calls.agenda(actor, id, du, au).exceptions().stream()
                .map(ExceptionWire::of)
                .toList();
    }

    @PostMapping("/api/v1/praticiens/{id}/exceptions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Donner à un jour d'autres horaires, ou le fermer")
    @Refusals(ProblemCode.APPOINTMENTS_AFFECTED)
    AddedExceptionWire add(Actor actor, @PathVariable UUID id, Body<ExceptionRequest> body) {
        var practitioner = new Practitioner.Id(id);
        var command = calls.body(practitioner, body).read((wire, fields) -> command(actor, practitioner, wire, fields));
        AgendaChangeOutcome.Stored<DayException> stored =
                AgendaAnswers.stored(add.handle(command), tooShort -> path(command.ranges(), tooShort.range()));
        var exception = ExceptionWire.of(stored.result());
        return new AddedExceptionWire(
                exception.id(), exception.jour(), exception.plages(), ListedAppointmentWire.all(stored.toMove()));
    }

    /** {@code ?confirmer=true} where the hours that come back leave appointments outside. */
    @DeleteMapping("/api/v1/praticiens/{id}/exceptions/{exception}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Rendre à un jour ses horaires habituels")
    @Refusals(ProblemCode.APPOINTMENTS_AFFECTED)
    void remove(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID exception,
            @RequestParam(required = false, defaultValue = "false") boolean confirmer) {
        AgendaAnswers.stored(remove.handle(new RemoveException.Command(
                actor, new Practitioner.Id(id), new DayException.Id(exception), confirmer)));
    }

    private static AddException.Command command(
            Actor actor, Practitioner.Id practitioner, ExceptionRequest wire, Fields fields) {
        var day = fields.required("jour", wire.jour()).date();
        var ranges = RangeWire.ranges(fields, "plages", wire.plages());
        return new AddException.Command(actor, practitioner, day.get(), ranges, Boolean.TRUE.equals(wire.confirmer()));
    }

    private static String path(List<OpeningRange> ranges, OpeningRange range) {
        return "plages[" + ranges.indexOf(range) + "]";
    }
}
