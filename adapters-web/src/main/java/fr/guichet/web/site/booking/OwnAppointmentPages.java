package fr.guichet.web.site.booking;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.ViewOwnAccount;
import fr.guichet.application.booking.AppointmentView;
import fr.guichet.application.booking.CancelAppointment;
import fr.guichet.application.booking.Days;
import fr.guichet.application.booking.ExportAppointment;
import fr.guichet.application.booking.MoveAppointment;
import fr.guichet.application.booking.MyAppointments;
import fr.guichet.application.booking.ViewAppointment;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.CancellationReason;
import fr.guichet.web.Fields;
import fr.guichet.web.PracticeZone;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.booking.AppointmentAnswers;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Turning;
import fr.guichet.web.site.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own appointments: what comes, what was, moving and cancelling (spec B7, section 5). */
@Controller
class OwnAppointmentPages {

    private final MyAppointments mine;
    private final ViewAppointment view;
    private final CancelAppointment cancel;
    private final MoveAppointment move;
    private final ExportAppointment export;
    private final ViewOwnAccount account;
    private final SlotChoices choices;
    private final PracticeZone zone;
    private final Clock clock;
    private final Forms forms;

    OwnAppointmentPages(
            MyAppointments mine,
            ViewAppointment view,
            CancelAppointment cancel,
            MoveAppointment move,
            ExportAppointment export,
            ViewOwnAccount account,
            SlotChoices choices,
            PracticeZone zone,
            Clock clock,
            Forms forms) {
        this.mine = mine;
        this.view = view;
        this.cancel = cancel;
        this.move = move;
        this.export = export;
        this.account = account;
        this.choices = choices;
        this.zone = zone;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping("/espace")
    ModelAndView home(Actor actor) {
        var page = new ModelAndView("site/booking/home");
        page.addObject("coming", coming(actor));
        account.handle(new ViewOwnAccount.Query(actor)).ifPresent(own -> page.addObject("account", own.account()));
        return page;
    }

    @GetMapping("/espace/rendez-vous")
    ModelAndView list(Actor actor, @RequestParam(name = "page", defaultValue = "1") int number) {
        var page = new ModelAndView("site/booking/appointments");
        page.addObject("coming", coming(actor));
        page.addObject("turning", past(actor, number));
        return page;
    }

    @GetMapping("/espace/rendez-vous/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return showing(actor, id, Form.EMPTY);
    }

    @PostMapping("/espace/rendez-vous/{id}/annuler")
    ModelAndView cancel(Actor actor, @PathVariable UUID id, Typed typed) {
        return forms.take(typed, form -> showing(actor, id, form), () -> {
            var reason = new Fields().optional("motif", typed.text("motif")).paragraphs(1, CancellationReason.LONGEST);
            var command = new CancelAppointment.Command(
                    actor,
                    new Appointment.Id(id),
                    reason.optional().map(CancellationReason::new).orElse(null));
            AppointmentAnswers.cancelled(cancel.handle(command));
            return "/espace/rendez-vous/" + id + "?annule";
        });
    }

    @GetMapping("/espace/rendez-vous/{id}/deplacer")
    ModelAndView chooseAnother(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String semaine) {
        return moving(actor, id, PhoneCall.day(semaine), Form.EMPTY);
    }

    @PostMapping("/espace/rendez-vous/{id}/deplacer")
    ModelAndView move(Actor actor, @PathVariable UUID id, @RequestParam String debut, Typed typed) {
        var start = BookingPages.start(debut);
        var day = LocalDate.ofInstant(start, zone.zone());
        return forms.take(typed, form -> moving(actor, id, day, form), () -> {
            var command = new MoveAppointment.Command(actor, new Appointment.Id(id), start, false);
            AppointmentAnswers.moved(move.handle(command));
            return "/espace/rendez-vous/" + id + "?deplace";
        });
    }

    @GetMapping("/espace/rendez-vous/{id}/rendez-vous.ics")
    ResponseEntity<String> calendar(Actor actor, @PathVariable UUID id) {
        return export.handle(actor, new Appointment.Id(id))
                .map(calendar -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("rendez-vous.ics")
                                        .build()
                                        .toString())
                        .body(calendar))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    private ModelAndView showing(Actor actor, UUID id, Form form) {
        var appointment = find(actor, id);
        var page = new ModelAndView("site/booking/appointment");
        page.addObject("appointment", appointment);
        page.addObject("changeable", isAhead(appointment));
        page.addObject("form", form);
        return page;
    }

    private ModelAndView moving(Actor actor, UUID id, @Nullable LocalDate day, Form form) {
        var appointment = find(actor, id);
        var page = new ModelAndView("site/booking/move");
        page.addObject("appointment", appointment);
        page.addObject("choice", choices.toMove(appointment, day, actor));
        page.addObject("form", form);
        return page;
    }

    private AppointmentView find(Actor actor, UUID id) {
        return view.handle(actor, new Appointment.Id(id))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    private List<AppointmentView> coming(Actor actor) {
        return mine.handle(actor, new Days(today(), null), PageRequest.first()).appointments().stream()
                .filter(this::isAhead)
                .toList();
    }

    /** What was or was cancelled, newest first, whereas lists are in time order: their last pages come first. */
    private Turning<AppointmentView> past(Actor actor, int wanted) {
        var until = new Days(null, today());
        var total = mine.handle(actor, until, PageRequest.first()).total();
        var size = PageRequest.DEFAULT_SIZE;
        var number = Math.toIntExact(Math.clamp(wanted, 1L, Math.max(1L, Math.ceilDiv(total, size))));
        var end = total - (number - 1L) * size;
        var start = Math.max(0, end - size);
        var was = LongStream.rangeClosed(start / size, Math.max(0, end - 1) / size)
                .mapToObj(page -> mine.handle(actor, until, new PageRequest(Math.toIntExact(page + 1), size)))
                .flatMap(page -> page.appointments().stream())
                .skip(start % size)
                .limit(end - start);
        var later = number > 1
                ? Stream.<AppointmentView>empty()
                : mine.handle(actor, new Days(today().plusDays(1), null), PageRequest.first()).appointments().stream();
        var entries = Stream.concat(was, later)
                .filter(appointment -> !isAhead(appointment))
                .sorted(Comparator.comparing((AppointmentView appointment) ->
                                appointment.time().start())
                        .reversed())
                .toList();
        return new Turning<>(new Page<>(entries, total), number, size);
    }

    private boolean isAhead(AppointmentView appointment) {
        return appointment.status() == Appointment.Status.BOOKED
                && appointment.time().start().isAfter(clock.instant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone.zone());
    }
}
