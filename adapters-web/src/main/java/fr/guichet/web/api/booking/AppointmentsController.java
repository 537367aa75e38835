package fr.guichet.web.api.booking;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.BookAppointment;
import fr.guichet.application.booking.CancelAppointment;
import fr.guichet.application.booking.IdempotencyKey;
import fr.guichet.application.booking.MoveAppointment;
import fr.guichet.application.booking.NoteAttendance;
import fr.guichet.application.booking.ViewAppointment;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.CancellationReason;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Purpose;
import fr.guichet.domain.booking.Service;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Books and changes appointments (spec B5 to B9). */
@RestController
@Tag(name = "Rendez-vous")
class AppointmentsController {

    private static final String KEY = "Idempotency-Key";
    private static final String ONCE_BEGUN =
            "Une fois le rendez-vous commencé, et pour de bon : avant, 409 `ETAT_INCOMPATIBLE`.";

    private final BookAppointment book;
    private final MoveAppointment move;
    private final CancelAppointment cancel;
    private final NoteAttendance noteAttendance;
    private final ViewAppointment view;

    AppointmentsController(
            BookAppointment book,
            MoveAppointment move,
            CancelAppointment cancel,
            NoteAttendance noteAttendance,
            ViewAppointment view) {
        this.book = book;
        this.move = move;
        this.cancel = cancel;
        this.noteAttendance = noteAttendance;
        this.view = view;
    }

    record BookRequest(
            @Nullable String praticienId,
            @Nullable String debut,
            @Nullable String prestationId,
            @Nullable String objet,
            @Nullable String clientId,
            @Nullable Boolean horsRegles) {}

    record CancelRequest(@Nullable String motif) {}

    record MoveRequest(@Nullable String debut, @Nullable Boolean horsRegles) {}

    @PostMapping("/api/v1/rendez-vous")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Prendre un rendez-vous",
            description =
                    "Avec `Idempotency-Key`, la même clé et le même corps donnent pendant 24 heures la même réponse,"
                            + " rendez-vous ou refus, et un seul rendez-vous ; un autre corps est refusé (422). Les clés sont"
                            + " propres à chaque compte.")
    @Refusals({
        ProblemCode.SLOT_TAKEN,
        ProblemCode.CLIENT_BUSY,
        ProblemCode.DAY_CLOSED,
        ProblemCode.OUTSIDE_HOURS,
        ProblemCode.SLOT_NOT_OFFERED,
        ProblemCode.IN_THE_PAST,
        ProblemCode.MINIMUM_NOTICE,
        ProblemCode.BEYOND_HORIZON,
        ProblemCode.PRACTITIONER_ABSENT,
        ProblemCode.TOO_MANY_APPOINTMENTS,
        ProblemCode.IDEMPOTENCY_KEY_REUSED
    })
    AppointmentWire book(
            Actor actor, @RequestHeader(name = KEY, required = false) @Nullable String key, Body<BookRequest> body) {
        var command = body.read((wire, fields) -> command(actor, key, wire, fields));
        return AppointmentWire.of(AppointmentAnswers.booked(book.handle(command)));
    }

    @PatchMapping("/api/v1/rendez-vous/{id}/deplacer")
    @Operation(summary = "Déplacer un rendez-vous")
    @Refusals({
        ProblemCode.SLOT_TAKEN,
        ProblemCode.CLIENT_BUSY,
        ProblemCode.DAY_CLOSED,
        ProblemCode.OUTSIDE_HOURS,
        ProblemCode.SLOT_NOT_OFFERED,
        ProblemCode.IN_THE_PAST,
        ProblemCode.MINIMUM_NOTICE,
        ProblemCode.BEYOND_HORIZON,
        ProblemCode.PRACTITIONER_ABSENT,
        ProblemCode.WRONG_STATE,
        ProblemCode.CANCELLATION_TOO_LATE
    })
    AppointmentWire move(Actor actor, @PathVariable UUID id, Body<MoveRequest> body) {
        var appointment = new Appointment.Id(id);
        record Target(Instant start, boolean outsideRules) {}
        var target = body.about(() -> view.handle(actor, appointment).isPresent())
                .read((wire, fields) -> {
                    var start = fields.required("debut", wire.debut()).instant();
                    return new Target(start.get(), Boolean.TRUE.equals(wire.horsRegles()));
                });
        var command = new MoveAppointment.Command(actor, appointment, target.start(), target.outsideRules());
        return AppointmentWire.of(AppointmentAnswers.moved(move.handle(command)));
    }

    @PatchMapping("/api/v1/rendez-vous/{id}/annuler")
    @Operation(summary = "Annuler un rendez-vous")
    @Refusals({ProblemCode.WRONG_STATE, ProblemCode.CANCELLATION_TOO_LATE})
    AppointmentWire cancel(Actor actor, @PathVariable UUID id, Body<CancelRequest> body) {
        var appointment = new Appointment.Id(id);
        var reason = body.about(() -> view.handle(actor, appointment).isPresent())
                .read((wire, fields) -> fields.optional("motif", wire.motif())
                        .paragraphs(1, CancellationReason.LONGEST)
                        .optional()
                        .map(CancellationReason::new));
        var command = new CancelAppointment.Command(actor, appointment, reason.orElse(null));
        return AppointmentWire.of(AppointmentAnswers.cancelled(cancel.handle(command)));
    }

    @PatchMapping("/api/v1/rendez-vous/{id}/honorer")
    @Operation(summary = "Noter que le client est venu", description = ONCE_BEGUN)
    @Refusals(ProblemCode.WRONG_STATE)
    AppointmentWire complete(Actor actor, @PathVariable UUID id) {
        return note(actor, id, true);
    }

    @PatchMapping("/api/v1/rendez-vous/{id}/absent")
    @Operation(summary = "Noter que le client n'est pas venu", description = ONCE_BEGUN)
    @Refusals(ProblemCode.WRONG_STATE)
    AppointmentWire markNoShow(Actor actor, @PathVariable UUID id) {
        return note(actor, id, false);
    }

    private AppointmentWire note(Actor actor, UUID id, boolean came) {
        var command = new NoteAttendance.Command(actor, new Appointment.Id(id), came);
        return AppointmentWire.of(AppointmentAnswers.noted(noteAttendance.handle(command)));
    }

    private static BookAppointment.Command command(Actor actor, @Nullable String key, BookRequest wire, Fields fields) {
        var practitioner = fields.required("praticien_id", wire.praticienId()).uuid();
        var start = fields.required("debut", wire.debut()).instant();
        var service = fields.optional("prestation_id", wire.prestationId()).uuid();
        var purpose = fields.optional("objet", wire.objet()).paragraphs(1, Purpose.LONGEST);
        var client = fields.optional("client_id", wire.clientId()).uuid();
        if (key != null && !IdempotencyKey.isKey(key)) {
            fields.refuse(KEY, "booking.key", IdempotencyKey.LONGEST);
        }
        return new BookAppointment.Command(
                actor,
                new Practitioner.Id(practitioner.get()),
                start.get(),
                service.optional().map(Service.Id::new).orElse(null),
                purpose.optional().map(Purpose::new).orElse(null),
                client.optional().map(ClientFile.Id::new).orElse(null),
                Boolean.TRUE.equals(wire.horsRegles()),
                Optional.ofNullable(key)
                        // What was understood of the body: how it was spaced makes no other request.
                        .map(it -> IdempotencyKey.of(
                                actor.account(),
                                it,
                                practitioner.get(),
                                start.get(),
                                service.orNull(),
                                purpose.orNull(),
                                client.orNull(),
                                Boolean.TRUE.equals(wire.horsRegles())))
                        .orElse(null));
    }
}
