package fr.guichet.web.site.booking;

import fr.guichet.application.PageRequest;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AppointmentView;
import fr.guichet.application.booking.CancelAppointment;
import fr.guichet.application.booking.Days;
import fr.guichet.application.booking.ListAppointments;
import fr.guichet.application.booking.NoteAttendance;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.CancellationReason;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.web.Fields;
import fr.guichet.web.PracticeZone;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.booking.BookingProblems;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Typed;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The staff's appointments, week by week: a practitioner's own, for others everyone's (spec section 5). */
@Controller
class AgendaPages {

    private final ListAppointments list;
    private final NoteAttendance note;
    private final CancelAppointment cancel;
    private final PracticeZone zone;
    private final Clock clock;
    private final Forms forms;

    AgendaPages(
            ListAppointments list,
            NoteAttendance note,
            CancelAppointment cancel,
            PracticeZone zone,
            Clock clock,
            Forms forms) {
        this.list = list;
        this.note = note;
        this.cancel = cancel;
        this.zone = zone;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping("/cabinet")
    ModelAndView week(
            Actor actor, @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate semaine) {
        return week(actor, semaine, Form.EMPTY);
    }

    @PostMapping("/cabinet/rendez-vous/{id}/venue")
    ModelAndView note(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam boolean venu,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate semaine,
            Typed typed) {
        return forms.take(typed, form -> week(actor, semaine, form), () -> {
            var command = new NoteAttendance.Command(actor, new Appointment.Id(id), venu);
            return switch (note.handle(command)) {
                case NoteAttendance.Outcome.Noted noted -> address(semaine);
                case NoteAttendance.Outcome.NotPossible impossible ->
                    throw BookingProblems.of(impossible.rejection()).asException();
                case NoteAttendance.Outcome.NotAllowed none ->
                    throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
                case NoteAttendance.Outcome.NotFound none ->
                    throw Problem.notFound().asException();
            };
        });
    }

    @PostMapping("/cabinet/rendez-vous/{id}/annuler")
    ModelAndView cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate semaine,
            Typed typed) {
        return forms.take(typed, form -> week(actor, semaine, form), () -> {
            var reason = new Fields().optional("motif", typed.text("motif")).paragraphs(1, CancellationReason.LONGEST);
            var command = new CancelAppointment.Command(
                    actor,
                    new Appointment.Id(id),
                    reason.optional().map(CancellationReason::new).orElse(null));
            return switch (cancel.handle(command)) {
                case CancelAppointment.Outcome.Cancelled cancelled -> address(semaine);
                case CancelAppointment.Outcome.NotPossible impossible ->
                    throw BookingProblems.of(impossible.rejection()).asException();
                case CancelAppointment.Outcome.NotFound none ->
                    throw Problem.notFound().asException();
            };
        });
    }

    private ModelAndView week(Actor actor, @Nullable LocalDate day, Form form) {
        var today = LocalDate.ofInstant(clock.instant(), zone.zone());
        var monday = (day == null ? today : day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var page = new ModelAndView("site/booking/agenda");
        page.addObject("form", form);
        page.addObject("today", today);
        page.addObject("now", clock.instant());
        page.addObject("monday", monday);
        page.addObject("sunday", monday.plusDays(6));
        page.addObject("before", monday.minusWeeks(1).toString());
        page.addObject("after", monday.plusWeeks(1).toString());
        page.addObject("everyone", actor.role() != Role.PRACTITIONER);
        page.addObject("days", byDay(actor, monday));
        return page;
    }

    private SequencedMap<LocalDate, List<AppointmentView>> byDay(Actor actor, LocalDate monday) {
        var query = new ListAppointments.Query(
                actor,
                new Days(monday, monday.plusDays(6)),
                actor.role() == Role.PRACTITIONER
                        ? new Practitioner.Id(actor.account().value())
                        : null,
                null,
                null,
                new PageRequest(1, PageRequest.MAX_SIZE));
        return switch (list.handle(query)) {
            case ListAppointments.Outcome.Listed listed ->
                listed.page().appointments().stream()
                        .collect(Collectors.groupingBy(
                                appointment ->
                                        LocalDate.ofInstant(appointment.time().start(), zone.zone()),
                                TreeMap::new,
                                Collectors.toList()));
            case ListAppointments.Outcome.NotAllowed none ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        };
    }

    private static String address(LocalDate day) {
        return "/cabinet?semaine=" + day;
    }
}
