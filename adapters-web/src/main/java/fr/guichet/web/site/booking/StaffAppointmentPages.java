package fr.guichet.web.site.booking;

import fr.guichet.application.StaleVersion;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.CancelAppointment;
import fr.guichet.application.booking.MoveAppointment;
import fr.guichet.application.booking.NoteAttendance;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.CancellationReason;
import fr.guichet.web.Fields;
import fr.guichet.web.PracticeZone;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.ProblemException;
import fr.guichet.web.api.booking.AppointmentAnswers;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Onward;
import fr.guichet.web.site.SiteMessages;
import fr.guichet.web.site.Typed;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One appointment as staff see it: who comes, what was noted, and what can be done about it (spec B7, B8, C4). */
@Controller
class StaffAppointmentPages {

    private static final String PATH = "/cabinet/rendez-vous/{id}";

    /** What staff may book in spite of, when they say so (spec B8). */
    private static final Set<ProblemCode> WAIVABLE = EnumSet.of(
            ProblemCode.DAY_CLOSED,
            ProblemCode.OUTSIDE_HOURS,
            ProblemCode.SLOT_NOT_OFFERED,
            ProblemCode.MINIMUM_NOTICE,
            ProblemCode.BEYOND_HORIZON);

    private final StaffAppointments appointments;
    private final NoteAttendance note;
    private final CancelAppointment cancel;
    private final MoveAppointment move;
    private final PracticeZone zone;
    private final SiteMessages messages;
    private final Forms forms;

    StaffAppointmentPages(
            StaffAppointments appointments,
            NoteAttendance note,
            CancelAppointment cancel,
            MoveAppointment move,
            PracticeZone zone,
            SiteMessages messages,
            Forms forms) {
        this.appointments = appointments;
        this.note = note;
        this.cancel = cancel;
        this.move = move;
        this.zone = zone;
        this.messages = messages;
        this.forms = forms;
    }

    /**
     * What a drop in the agenda is told.
     *
     * @param message why the appointment stays where it is; empty once it is moved
     * @param waivable whether it could be moved all the same
     */
    record Dropped(String message, boolean waivable) {}

    @GetMapping(PATH)
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return appointments.showing(actor, id, Form.EMPTY);
    }

    @PostMapping(PATH + "/venue")
    ModelAndView note(Actor actor, @PathVariable UUID id, @RequestParam boolean venu, Typed typed) {
        return forms.take(typed, form -> appointments.showing(actor, id, form), () -> {
            AppointmentAnswers.noted(note.handle(new NoteAttendance.Command(actor, new Appointment.Id(id), venu)));
            return onward(typed, id, "note");
        });
    }

    @PostMapping(PATH + "/annuler")
    ModelAndView cancel(Actor actor, @PathVariable UUID id, Typed typed) {
        return forms.take(typed, form -> appointments.showing(actor, id, form), () -> {
            var reason = new Fields().optional("motif", typed.text("motif")).paragraphs(1, CancellationReason.LONGEST);
            AppointmentAnswers.cancelled(cancel.handle(new CancelAppointment.Command(
                    actor,
                    new Appointment.Id(id),
                    reason.optional().map(CancellationReason::new).orElse(null))));
            return onward(typed, id, "annule");
        });
    }

    @GetMapping(PATH + "/deplacer")
    ModelAndView chooseAnother(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String semaine) {
        return appointments.moving(actor, id, PhoneCall.day(semaine), Form.EMPTY);
    }

    @PostMapping(PATH + "/deplacer")
    ModelAndView move(Actor actor, @PathVariable UUID id, Typed typed) {
        var start = PhoneCall.start(typed, zone);
        var refused = new ProblemCode[1];
        return forms.take(
                typed,
                form -> appointments
                        .moving(actor, id, start == null ? null : zone.at(start).toLocalDate(), form)
                        .addObject("refusedStart", start)
                        .addObject("waivable", refused[0] != null && WAIVABLE.contains(refused[0])),
                () -> {
                    try {
                        moved(actor, id, start, typed);
                    } catch (ProblemException problem) {
                        refused[0] = problem.problem().code();
                        throw problem;
                    }
                    return onward(typed, id, "deplace");
                });
    }

    /** The same for an appointment that was dragged: what is refused goes back where it was, and the reason is shown. */
    @PostMapping(PATH + "/glisser")
    ResponseEntity<Dropped> drop(Actor actor, @PathVariable UUID id, Typed typed) {
        try {
            moved(actor, id, PhoneCall.start(typed, zone), typed);
            return ResponseEntity.ok(new Dropped("", false));
        } catch (ProblemException refused) {
            return refused(refused.problem());
        } catch (StaleVersion meanwhile) {
            return refused(Problem.of(ProblemCode.WRONG_STATE).saying("site.agenda.drop.meanwhile"));
        }
    }

    private ResponseEntity<Dropped> refused(Problem problem) {
        var sentence = messages.sentence(problem.sentence(), problem.arguments().toArray());
        return ResponseEntity.status(problem.code().status())
                .body(new Dropped(sentence, WAIVABLE.contains(problem.code())));
    }

    private void moved(Actor actor, UUID id, @Nullable Instant start, Typed typed) {
        if (start == null) {
            throw Problem.invalid("debut", "field.required").asException();
        }
        AppointmentAnswers.moved(move.handle(
                new MoveAppointment.Command(actor, new Appointment.Id(id), start, typed.isTicked("hors_regles"))));
    }

    private static String onward(Typed typed, UUID id, String done) {
        return Optional.ofNullable(typed.text("retour"))
                .flatMap(back -> Onward.of(back).address())
                .map(back -> back + (back.contains("?") ? "&" : "?") + "fait=" + done)
                .orElse("/cabinet/rendez-vous/" + id + "?fait=" + done);
    }
}
