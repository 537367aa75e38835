package fr.guichet.web.api.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.ListAppointments;
import fr.guichet.application.booking.MyAppointments;
import fr.guichet.application.booking.ViewAppointment;
import fr.guichet.application.booking.ViewAppointmentHistory;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.AppointmentEvent;
import fr.guichet.domain.booking.CancellationReason;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.TimeRange;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Paging;
import fr.guichet.web.api.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows appointments: one's own, the staff's list, one with its history. */
@RestController
@Tag(name = "Rendez-vous")
class AppointmentListsController {

    private final MyAppointments mine;
    private final ListAppointments list;
    private final ViewAppointment view;
    private final ViewAppointmentHistory history;

    AppointmentListsController(
            MyAppointments mine, ListAppointments list, ViewAppointment view, ViewAppointmentHistory history) {
        this.mine = mine;
        this.list = list;
        this.view = view;
        this.history = history;
    }

    /** Something that happened to an appointment; times where it was booked or moved. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EventWire(
            String action,
            Instant le,
            @Nullable String par,
            @Nullable Instant debut,
            @Nullable Instant fin,
            @Nullable Instant ancienDebut,
            @Nullable Instant ancienneFin,
            @Nullable Boolean horsRegles,
            @Nullable String motif) {

        static EventWire of(ViewAppointmentHistory.Entry entry) {
            return switch (entry.event()) {
                case AppointmentEvent.WasBooked booked -> timed(entry, booked.time(), null, booked.outsideRules());
                case AppointmentEvent.WasMoved moved -> timed(entry, moved.to(), moved.from(), moved.outsideRules());
                case AppointmentEvent.WasCancelled cancelled ->
                    plain(
                            entry,
                            cancelled.reason().map(CancellationReason::text).orElse(null));
                case AppointmentEvent.WasCompleted completed -> plain(entry, null);
                case AppointmentEvent.WasMissed missed -> plain(entry, null);
            };
        }

        private static EventWire timed(
                ViewAppointmentHistory.Entry entry, TimeRange time, @Nullable TimeRange before, boolean outsideRules) {
            return new EventWire(
                    AppointmentWords.of(entry.event()),
                    entry.event().at(),
                    entry.by().map(PersonName::full).orElse(null),
                    time.start(),
                    time.end(),
                    before == null ? null : before.start(),
                    before == null ? null : before.end(),
                    outsideRules,
                    null);
        }

        private static EventWire plain(ViewAppointmentHistory.Entry entry, @Nullable String reason) {
            return new EventWire(
                    AppointmentWords.of(entry.event()),
                    entry.event().at(),
                    entry.by().map(PersonName::full).orElse(null),
                    null,
                    null,
                    null,
                    null,
                    null,
                    reason);
        }
    }

    @GetMapping("/api/v1/rendez-vous/miens")
    @Operation(summary = "Lister ses propres rendez-vous")
    ResponseEntity<List<ListedAppointmentWire>> mine(
            Actor actor,
            @RequestParam(required = false) @Nullable String du,
            @RequestParam(required = false) @Nullable String au,
            Paging paging) {
        var page = mine.handle(actor, QueryFields.days(new Fields(), du, au), paging.request());
        return paging.answer(ListedAppointmentWire.all(page.appointments()), page.total());
    }

    @GetMapping("/api/v1/rendez-vous")
    @Operation(summary = "Lister les rendez-vous de tous")
    ResponseEntity<List<ListedAppointmentWire>> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String du,
            @RequestParam(required = false) @Nullable String au,
            @RequestParam(required = false) @Nullable String praticien,
            @RequestParam(required = false) @Nullable String client,
            @RequestParam(required = false) @Nullable String statut,
            Paging paging) {
        var fields = new Fields();
        var practitioner = fields.optional("praticien", praticien).uuid();
        var file = fields.optional("client", client).uuid();
        var status = fields.optional("statut", statut).oneOf(AppointmentWords.ALL);
        var query = new ListAppointments.Query(
                actor,
                QueryFields.days(fields, du, au),
                practitioner.optional().map(Practitioner.Id::new).orElse(null),
                file.optional().map(ClientFile.Id::new).orElse(null),
                status.orNull(),
                paging.request());
        return switch (list.handle(query)) {
            case ListAppointments.Outcome.Listed listed ->
                paging.answer(
                        ListedAppointmentWire.all(listed.page().appointments()),
                        listed.page().total());
            case ListAppointments.Outcome.NotAllowed none ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        };
    }

    @GetMapping("/api/v1/rendez-vous/{id}")
    @Operation(summary = "Lire un rendez-vous")
    ListedAppointmentWire one(Actor actor, @PathVariable UUID id) {
        return view.handle(actor, new Appointment.Id(id))
                .map(ListedAppointmentWire::of)
                .orElseThrow(() -> Problem.notFound().asException());
    }

    @GetMapping("/api/v1/rendez-vous/{id}/historique")
    @Operation(summary = "Lire l'historique d'un rendez-vous")
    List<EventWire> history(Actor actor, @PathVariable UUID id) {
        return switch (history.handle(actor, new Appointment.Id(id))) {
            case ViewAppointmentHistory.Outcome.Found found ->
                found.entries().stream().map(EventWire::of).toList();
            case ViewAppointmentHistory.Outcome.NotAllowed none ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            case ViewAppointmentHistory.Outcome.NotFound none ->
                throw Problem.notFound().asException();
        };
    }
}
