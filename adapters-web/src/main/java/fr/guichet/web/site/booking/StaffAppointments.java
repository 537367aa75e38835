package fr.guichet.web.site.booking;

import fr.guichet.application.PageRequest;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AppointmentView;
import fr.guichet.application.booking.ViewAppointment;
import fr.guichet.application.booking.ViewAppointmentHistory;
import fr.guichet.application.clientfile.ListNotes;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.AppointmentEvent;
import fr.guichet.domain.booking.CancellationReason;
import fr.guichet.domain.booking.TimeRange;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Note;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.booking.AppointmentWords;
import fr.guichet.web.site.Form;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which staff see and move one appointment. */
@Component
class StaffAppointments {

    private static final int NOTES = 5;

    private final ViewAppointment view;
    private final ViewAppointmentHistory history;
    private final PhoneCallers clients;
    private final ListNotes notes;
    private final SlotChoices choices;
    private final Clock clock;

    StaffAppointments(
            ViewAppointment view,
            ViewAppointmentHistory history,
            PhoneCallers clients,
            ListNotes notes,
            SlotChoices choices,
            Clock clock) {
        this.view = view;
        this.history = history;
        this.clients = clients;
        this.notes = notes;
        this.choices = choices;
        this.clock = clock;
    }

    /**
     * Something that happened to the appointment.
     *
     * @param word as the wire has it
     * @param to where it was booked or moved to
     */
    public record Happening(
            String word,
            Instant at,
            Optional<String> by,
            Optional<Instant> from,
            Optional<Instant> to,
            boolean outsideRules,
            Optional<String> reason) {

        static Happening of(ViewAppointmentHistory.Entry entry) {
            return switch (entry.event()) {
                case AppointmentEvent.WasBooked booked ->
                    timed(entry, Optional.empty(), booked.time(), booked.outsideRules());
                case AppointmentEvent.WasMoved moved ->
                    timed(entry, Optional.of(moved.from().start()), moved.to(), moved.outsideRules());
                case AppointmentEvent.WasCancelled cancelled ->
                    plain(entry, cancelled.reason().map(CancellationReason::text));
                case AppointmentEvent.WasCompleted completed -> plain(entry, Optional.empty());
                case AppointmentEvent.WasMissed missed -> plain(entry, Optional.empty());
            };
        }

        private static Happening timed(
                ViewAppointmentHistory.Entry entry, Optional<Instant> from, TimeRange to, boolean outsideRules) {
            return new Happening(
                    AppointmentWords.of(entry.event()),
                    entry.event().at(),
                    entry.by().map(PersonName::full),
                    from,
                    Optional.of(to.start()),
                    outsideRules,
                    Optional.empty());
        }

        private static Happening plain(ViewAppointmentHistory.Entry entry, Optional<String> reason) {
            return new Happening(
                    AppointmentWords.of(entry.event()),
                    entry.event().at(),
                    entry.by().map(PersonName::full),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    reason);
        }
    }

    ModelAndView showing(Actor actor, UUID id, Form form) {
        var appointment = find(actor, id);
        var page = new ModelAndView("site/booking/staff-appointment");
        page.addObject("appointment", appointment);
        page.addObject("form", form);
        page.addObject("begun", !appointment.time().start().isAfter(clock.instant()));
        page.addObject("open", appointment.status() == Appointment.Status.BOOKED);
        page.addObject(
                "client", clients.find(actor, appointment.client().value()).orElse(null));
        page.addObject("notes", notes(actor, appointment.client()));
        page.addObject("history", history(actor, appointment.id()));
        return page;
    }

    ModelAndView moving(Actor actor, UUID id, @Nullable LocalDate day, Form form) {
        var appointment = find(actor, id);
        var page = new ModelAndView("site/booking/staff-move");
        page.addObject("appointment", appointment);
        page.addObject("form", form);
        page.addObject("refusedStart", null);
        page.addObject("waivable", false);
        page.addObject("choice", choices.toMove(appointment, day, null));
        return page;
    }

    private AppointmentView find(Actor actor, UUID id) {
        return view.handle(actor, new Appointment.Id(id))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    private List<Note> notes(Actor actor, ClientFile.Id client) {
        var query = new ListNotes.Query(actor, Optional.of(client), Optional.empty(), new PageRequest(1, NOTES));
        return notes.handle(query) instanceof ListNotes.Outcome.Found found
                ? found.notes().entries()
                : List.of();
    }

    private List<Happening> history(Actor actor, Appointment.Id id) {
        return switch (history.handle(actor, id)) {
            case ViewAppointmentHistory.Outcome.Found found ->
                found.entries().stream().map(Happening::of).toList();
            case ViewAppointmentHistory.Outcome.NotAllowed none ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            case ViewAppointmentHistory.Outcome.NotFound none ->
                throw Problem.notFound().asException();
        };
    }
}
