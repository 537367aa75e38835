package fr.guichet.web.api.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.ExplainDay;
import fr.guichet.application.booking.OfferedSlots;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.domain.booking.DayExplanation;
import fr.guichet.domain.booking.DayHours;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import fr.guichet.domain.booking.Slot;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists what can be booked, and explains to staff why not (spec B2, B12, B13). */
@RestController
@Tag(name = "Créneaux")
class SlotsController {

    /** Of a day on which nothing is offered because the practitioner offers nothing; no booking is refused for it. */
    private static final String NO_SERVICE = "AUCUNE_PRESTATION";

    private final OfferedSlots slots;
    private final ExplainDay explain;
    private final AgendaCalls calls;

    SlotsController(OfferedSlots slots, ExplainDay explain, AgendaCalls calls) {
        this.slots = slots;
        this.explain = explain;
        this.calls = calls;
    }

    record SlotWire(Instant debut, Instant fin) {

        static SlotWire of(Slot slot) {
            return new SlotWire(slot.start(), slot.end());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExplanationWire(
            LocalDate jour,
            @Nullable String code,
            @Nullable String fermePar,
            @Nullable LocalDate dernierJour,
            List<StartWire> departs) {

        static ExplanationWire of(DayExplanation explanation) {
            var rejection = explanation.rejection().orElse(null);
            return new ExplanationWire(
                    explanation.day(),
                    rejection == null ? null : word(rejection),
                    rejection instanceof BookingRejection.ClosedDay closed ? closedBy(closed.source()) : null,
                    rejection instanceof BookingRejection.BeyondHorizon beyond ? beyond.lastDay() : null,
                    explanation.starts().stream().map(StartWire::of).toList());
        }

        static ExplanationWire withoutService(LocalDate day) {
            return new ExplanationWire(day, NO_SERVICE, null, null, List.of());
        }

        private static String closedBy(DayHours.Source source) {
            return switch (source) {
                case WEEKLY_HOURS -> "horaires";
                case EXCEPTION -> "exception";
                case PUBLIC_HOLIDAY -> "jour_ferie";
            };
        }
    }

    /** A start of the grid, and what stands in its way where it is not offered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StartWire(
            Instant debut,
            boolean propose,
            @Nullable String code,
            @Nullable UUID absenceId,
            @Nullable UUID rendezVousId,
            @Nullable Instant auPlusTot) {

        static StartWire of(DayExplanation.Start start) {
            var rejection = start.rejection().orElse(null);
            return new StartWire(
                    start.time().start(),
                    start.isOffered(),
                    rejection == null ? null : word(rejection),
                    rejection instanceof BookingRejection.PractitionerAbsent absent
                            ? absent.absence().value()
                            : null,
                    rejection instanceof BookingRejection.SlotTaken taken
                            ? taken.by().map(Appointment.Id::value).orElse(null)
                            : null,
                    rejection instanceof BookingRejection.NoticeTooShort tooSoon ? tooSoon.earliest() : null);
        }
    }

    @GetMapping("/api/v1/praticiens/{id}/creneaux")
    @Operation(
            summary = "Lister les créneaux libres d'un praticien, 92 jours au plus",
            description =
                    "À qui prend rendez-vous pour soi-même et s'est connecté, seuls les créneaux qui ne lui seraient pas"
                            + " refusés : aucun pendant ses autres rendez-vous, ni au-delà de son nombre de rendez-vous à venir."
                            + " `rendez_vous` nomme l'un des siens, que l'on voudrait déplacer.")
    List<SlotWire> offered(
            @PathVariable UUID id,
            @Nullable Actor actor,
            @RequestParam(required = false) @Nullable String du,
            @RequestParam(required = false) @Nullable String au,
            @RequestParam(required = false) @Nullable String prestation,
            @RequestParam(name = "rendez_vous", required = false) @Nullable String rendezVous) {
        var practitioner = new Practitioner.Id(id);
        var fields = new Fields();
        var from = fields.optional("du", du).date();
        var to = fields.optional("au", au).date();
        var service = fields.optional("prestation", prestation).uuid();
        var moving = fields.optional("rendez_vous", rendezVous).uuid();
        QueryFields.check(fields, () -> calls.isThere(practitioner));
        var query = new OfferedSlots.Query(
                practitioner,
                from.orNull(),
                to.orNull(),
                service.optional().map(Service.Id::new).orElse(null),
                actor,
                moving.optional().map(Appointment.Id::new).orElse(null));
        return switch (slots.handle(query)) {
            case OfferedSlots.Outcome.Offered offered ->
                offered.slots().stream().map(SlotWire::of).toList();
            case OfferedSlots.Outcome.LimitReached none -> List.of();
            case OfferedSlots.Outcome.UnknownAppointment none ->
                throw Problem.notFound().asException();
            case OfferedSlots.Outcome.UnknownPractitioner none ->
                throw Problem.notFound().asException();
            case OfferedSlots.Outcome.UnknownService none ->
                throw Problem.notFound().asException();
            case OfferedSlots.Outcome.BadRange none ->
                throw (calls.isThere(practitioner)
                                ? Problem.invalid("au", "booking.days", OfferedSlots.MOST_DAYS)
                                : Problem.notFound())
                        .asException();
        };
    }

    @GetMapping("/api/v1/praticiens/{id}/creneaux/explication")
    @Operation(
            summary = "Expliquer pourquoi les départs d'un jour sont proposés ou non",
            description = "`code` est celui qu'aurait une réservation refusée, ou `AUCUNE_PRESTATION`.")
    ExplanationWire explain(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String jour,
            @RequestParam(required = false) @Nullable String prestation) {
        var practitioner = new Practitioner.Id(id);
        var fields = new Fields();
        var day = fields.required("jour", jour).date();
        var service = fields.optional("prestation", prestation).uuid();
        QueryFields.check(fields, () -> calls.isThere(practitioner));
        var query = new ExplainDay.Query(
                actor,
                practitioner,
                day.get(),
                service.optional().map(Service.Id::new).orElse(null));
        return switch (explain.handle(query)) {
            case ExplainDay.Outcome.Explained explained -> ExplanationWire.of(explained.explanation());
            case ExplainDay.Outcome.NoService none -> ExplanationWire.withoutService(day.get());
            case ExplainDay.Outcome.NotAllowed none ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            case ExplainDay.Outcome.UnknownPractitioner none ->
                throw Problem.notFound().asException();
            case ExplainDay.Outcome.UnknownService none ->
                throw Problem.notFound().asException();
        };
    }

    private static String word(BookingRejection rejection) {
        return BookingProblems.code(rejection).wire();
    }
}
