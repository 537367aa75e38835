package fr.guichet.web.site.booking;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AddException;
import fr.guichet.application.booking.RemoveException;
import fr.guichet.application.booking.ViewOpenHours;
import fr.guichet.domain.booking.DayException;
import fr.guichet.domain.booking.DayHours;
import fr.guichet.domain.booking.OpeningRange;
import fr.guichet.web.Fields;
import fr.guichet.web.PracticeZone;
import fr.guichet.web.api.Problem;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Typed;
import fr.guichet.web.site.booking.SettingsViews.Seen;
import fr.guichet.web.site.booking.SettingsViews.Touched;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Days with other hours than their week's, or closed, and the public holidays to come (spec B4). */
@Controller
class SpecialDayPages {

    private static final String PATH = "/cabinet/horaires/jours";
    private static final String WORD = "plages";
    private static final int AHEAD = 365;

    private final SettingsViews settings;
    private final AddException add;
    private final RemoveException remove;
    private final ViewOpenHours hours;
    private final PracticeZone zone;
    private final Clock clock;
    private final Forms forms;

    SpecialDayPages(
            SettingsViews settings,
            AddException add,
            RemoveException remove,
            ViewOpenHours hours,
            PracticeZone zone,
            Clock clock,
            Forms forms) {
        this.settings = settings;
        this.add = add;
        this.remove = remove;
        this.hours = hours;
        this.zone = zone;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping(PATH)
    ModelAndView list(Actor actor, @RequestParam(required = false) @Nullable String praticien) {
        return settings.page(settings.find(actor, praticien), seen -> listing(actor, seen, Form.EMPTY));
    }

    @PostMapping(PATH)
    ModelAndView add(Actor actor, @RequestParam(required = false) @Nullable String praticien, Typed typed) {
        var seen = settings.find(actor, praticien)
                .orElseThrow(() -> Problem.notFound().asException());
        var touched = new Touched();
        return forms.take(typed, form -> touched.on(listing(actor, seen, form)), () -> {
            var fields = new Fields();
            var day = fields.required("jour", typed.text("jour")).date();
            var closed = "ferme".equals(typed.text("ouverture"));
            var ranges = closed ? List.<OpeningRange>of() : TypedWeek.ranges(typed, fields, WORD);
            if (!closed && ranges.isEmpty() && fields.isValid()) {
                fields.refuse(WORD + "[0]", "site.days.hours-missing");
            }
            fields.check();
            var command = new AddException.Command(
                    actor, seen.practitioner(), day.get(), ranges, typed.isTicked("confirmer"));
            touched.stored(add.handle(command), tooShort -> TypedWeek.pathOf(typed, WORD, tooShort.range()));
            return seen.to("horaires/jours") + "&fait";
        });
    }

    @PostMapping(PATH + "/retirer")
    ModelAndView remove(
            Actor actor,
            @RequestParam(required = false) @Nullable String praticien,
            @RequestParam UUID exception,
            Typed typed) {
        var seen = settings.find(actor, praticien)
                .orElseThrow(() -> Problem.notFound().asException());
        var touched = new Touched();
        return forms.take(
                typed, form -> touched.on(listing(actor, seen, form)).addObject("removing", exception), () -> {
                    touched.stored(remove.handle(new RemoveException.Command(
                            actor, seen.practitioner(), new DayException.Id(exception), typed.isTicked("confirmer"))));
                    return seen.to("horaires/jours") + "&fait";
                });
    }

    private ModelAndView listing(Actor actor, Seen seen, Form form) {
        return settings.page("site/booking/days", seen, form)
                .addObject("removing", null)
                .addObject("holidays", holidays(actor, seen));
    }

    /** Those of the year to come that the agenda is closed on. */
    private List<LocalDate> holidays(Actor actor, Seen seen) {
        var today = LocalDate.ofInstant(clock.instant(), zone.zone());
        var query = new ViewOpenHours.Query(actor, seen.practitioner(), today, today.plusDays(AHEAD));
        return hours.handle(query) instanceof ViewOpenHours.Outcome.Found found
                ? found.days().stream()
                        .filter(day -> day.source() == DayHours.Source.PUBLIC_HOLIDAY)
                        .map(DayHours::day)
                        .toList()
                : List.of();
    }
}
