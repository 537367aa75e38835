package fr.guichet.web.site.booking;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AddAbsence;
import fr.guichet.application.booking.RemoveAbsence;
import fr.guichet.domain.booking.Absence;
import fr.guichet.domain.booking.TimeRange;
import fr.guichet.web.Fields;
import fr.guichet.web.PracticeZone;
import fr.guichet.web.api.Problem;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Typed;
import fr.guichet.web.site.booking.SettingsViews.Seen;
import fr.guichet.web.site.booking.SettingsViews.Touched;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** When a practitioner is away, for days or for hours (spec B4). */
@Controller
class AbsencePages {

    private static final String PATH = "/cabinet/horaires/absences";
    private static final int LONGEST_REASON = 500;

    private final SettingsViews settings;
    private final AddAbsence add;
    private final RemoveAbsence remove;
    private final PracticeZone zone;
    private final Forms forms;

    AbsencePages(SettingsViews settings, AddAbsence add, RemoveAbsence remove, PracticeZone zone, Forms forms) {
        this.settings = settings;
        this.add = add;
        this.remove = remove;
        this.zone = zone;
        this.forms = forms;
    }

    @GetMapping(PATH)
    ModelAndView list(Actor actor, @RequestParam(required = false) @Nullable String praticien) {
        return settings.page(settings.find(actor, praticien), seen -> listing(seen, Form.EMPTY));
    }

    @PostMapping(PATH)
    ModelAndView add(Actor actor, @RequestParam(required = false) @Nullable String praticien, Typed typed) {
        var seen = settings.find(actor, praticien)
                .orElseThrow(() -> Problem.notFound().asException());
        var touched = new Touched();
        return forms.take(typed, form -> touched.on(listing(seen, form)), () -> {
            touched.stored(add.handle(command(actor, seen, typed)));
            return seen.to("horaires/absences") + "&fait";
        });
    }

    @PostMapping(PATH + "/retirer")
    ModelAndView remove(
            Actor actor,
            @RequestParam(required = false) @Nullable String praticien,
            @RequestParam UUID absence,
            Typed typed) {
        var seen = settings.find(actor, praticien)
                .orElseThrow(() -> Problem.notFound().asException());
        return forms.take(typed, form -> listing(seen, form), () -> {
            new Touched()
                    .stored(remove.handle(
                            new RemoveAbsence.Command(actor, seen.practitioner(), new Absence.Id(absence))));
            return seen.to("horaires/absences") + "&fait";
        });
    }

    private ModelAndView listing(Seen seen, Form form) {
        return settings.page("site/booking/absences", seen, form);
    }

    /** Whole days, unless hours are named; both days included. */
    private AddAbsence.Command command(Actor actor, Seen seen, Typed typed) {
        var fields = new Fields();
        var from = fields.required("du", typed.text("du")).date();
        var fromTime = fields.optional("du_heure", typed.text("du_heure")).time();
        var to = fields.optional("au", typed.text("au")).date();
        var toTime = fields.optional("au_heure", typed.text("au_heure")).time();
        var reason = fields.optional("motif", typed.text("motif")).line(1, LONGEST_REASON);
        fields.check();
        var last = to.optional().orElse(from.get());
        var start = at(from.get().atTime(fromTime.optional().orElse(LocalTime.MIDNIGHT)));
        var end = at(toTime.optional()
                .map(last::atTime)
                .orElseGet(() -> last.plusDays(1).atStartOfDay()));
        if (!start.isBefore(end)) {
            fields.refuse(to.optional().isPresent() ? "au" : "au_heure", "booking.range-order");
        }
        fields.check();
        return new AddAbsence.Command(
                actor, seen.practitioner(), new TimeRange(start, end), reason.orNull(), typed.isTicked("confirmer"));
    }

    private Instant at(LocalDateTime local) {
        return local.atZone(zone.zone()).toInstant();
    }
}
