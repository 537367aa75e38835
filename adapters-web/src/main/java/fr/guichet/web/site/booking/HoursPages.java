package fr.guichet.web.site.booking;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.ChangeOpeningHours;
import fr.guichet.domain.booking.AgendaChange;
import fr.guichet.domain.booking.OpeningHours;
import fr.guichet.domain.booking.WeeklyHours;
import fr.guichet.web.Fields;
import fr.guichet.web.InvalidFields;
import fr.guichet.web.PracticeZone;
import fr.guichet.web.api.Problem;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Typed;
import fr.guichet.web.site.booking.SettingsViews.Seen;
import fr.guichet.web.site.booking.SettingsViews.Touched;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The weekly hours, period by period: entered before they begin, the usual ones back after them (spec B4). */
@Controller
class HoursPages {

    private static final String PATH = "/cabinet/horaires";
    private static final String PERIOD = PATH + "/periode";

    private final SettingsViews settings;
    private final ChangeOpeningHours change;
    private final PracticeZone zone;
    private final Clock clock;
    private final Forms forms;

    HoursPages(SettingsViews settings, ChangeOpeningHours change, PracticeZone zone, Clock clock, Forms forms) {
        this.settings = settings;
        this.change = change;
        this.zone = zone;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping(PATH)
    ModelAndView list(Actor actor, @RequestParam(required = false) @Nullable String praticien) {
        return settings.page(settings.find(actor, praticien), seen -> listing(seen, Form.EMPTY));
    }

    @GetMapping(PERIOD)
    ModelAndView edit(
            Actor actor,
            @RequestParam(required = false) @Nullable String praticien,
            @RequestParam(required = false) @Nullable String du) {
        return settings.page(settings.find(actor, praticien), seen -> {
            var form = period(seen, du)
                    .map(period -> Form.of(TypedWeek.fields(period)))
                    .orElseGet(() -> beginning(seen));
            return editing(seen, du, null, form);
        });
    }

    @PostMapping(PERIOD)
    ModelAndView save(Actor actor, @RequestParam(required = false) @Nullable String praticien, Typed typed) {
        var seen = settings.find(actor, praticien)
                .orElseThrow(() -> Problem.notFound().asException());
        var old = typed.text("ancien");
        var touched = new Touched();
        if (typed.isTicked("plus")) {
            return editing(seen, old, typed.text("plus"), Form.of(Forms.texts(typed)));
        }
        if (typed.isTicked("apercu")) {
            return previewed(actor, seen, old, typed);
        }
        return forms.take(typed, form -> touched.on(editing(seen, old, null, form)), () -> {
            var hours = read(seen, old, typed);
            var command =
                    new ChangeOpeningHours.Command(actor, seen.practitioner(), hours, typed.isTicked("confirmer"));
            touched.stored(
                    change.handle(command),
                    tooShort -> tooShort.day()
                            .map(day -> TypedWeek.pathOf(typed, TypedWeek.word(day), tooShort.range()))
                            .orElse("du"));
            return seen.to("horaires") + "&fait";
        });
    }

    @PostMapping(PERIOD + "/retirer")
    ModelAndView remove(Actor actor, @RequestParam(required = false) @Nullable String praticien, Typed typed) {
        var seen = settings.find(actor, praticien)
                .orElseThrow(() -> Problem.notFound().asException());
        var old = typed.text("ancien");
        var touched = new Touched();
        return forms.take(typed, form -> touched.on(listing(seen, form)).addObject("removing", old), () -> {
            var command = new ChangeOpeningHours.Command(
                    actor, seen.practitioner(), new OpeningHours(others(seen, old)), typed.isTicked("confirmer"));
            touched.stored(change.handle(command));
            return seen.to("horaires") + "&fait";
        });
    }

    private ModelAndView listing(Seen seen, Form form) {
        return settings.page("site/booking/hours", seen, form)
                .addObject("periods", seen.settings().hours().periods().reversed())
                .addObject("today", today())
                .addObject("removing", null);
    }

    private ModelAndView editing(Seen seen, @Nullable String old, @Nullable String pairs, Form form) {
        return settings.page("site/booking/period", seen, form)
                .addObject("old", period(seen, old).isPresent() ? old : null)
                .addObject("weekdays", TypedWeek.DAYS)
                .addObject("pairs", TypedWeek.pairs(form.typed(), pairs));
    }

    private ModelAndView previewed(Actor actor, Seen seen, @Nullable String old, Typed typed) {
        try {
            var hours = read(seen, old, typed);
            return editing(seen, old, null, Form.of(Forms.texts(typed)))
                    .addObject(
                            "preview",
                            settings.preview(
                                    actor,
                                    seen,
                                    Optional.of(new AgendaChange.NewHours(hours)),
                                    PhoneCall.day(typed.text("du"))));
        } catch (InvalidFields wrong) {
            return forms.take(typed, form -> editing(seen, old, null, form), () -> {
                throw wrong;
            });
        }
    }

    private static OpeningHours read(Seen seen, @Nullable String old, Typed typed) {
        var fields = new Fields();
        var from = fields.required("du", typed.text("du")).date();
        var until = fields.optional("au", typed.text("au")).date();
        var week = TypedWeek.read(typed, fields);
        fields.check();
        var others = others(seen, old);
        if (others.stream().anyMatch(period -> period.validFrom().equals(from.get()))) {
            fields.refuse("du", "booking.periods-same-start");
        }
        if (until.optional().filter(last -> last.isBefore(from.get())).isPresent()) {
            fields.refuse("au", "booking.days-order");
        }
        fields.check();
        var period = new WeeklyHours(from.get(), until.optional(), week);
        return new OpeningHours(
                Stream.concat(others.stream(), Stream.of(period)).toList());
    }

    private static List<WeeklyHours> others(Seen seen, @Nullable String old) {
        return seen.settings().hours().periods().stream()
                .filter(period -> !period.validFrom().toString().equals(old))
                .toList();
    }

    private static Optional<WeeklyHours> period(Seen seen, @Nullable String from) {
        return seen.settings().hours().periods().stream()
                .filter(period -> period.validFrom().toString().equals(from))
                .findFirst();
    }

    /** A new period begins tomorrow, with the hours that are valid then. */
    private Form beginning(Seen seen) {
        var tomorrow = today().plusDays(1);
        var fields = seen.settings().hours().periods().reversed().stream()
                .filter(period -> !period.validFrom().isAfter(tomorrow)
                        && period.validUntil()
                                .filter(last -> last.isBefore(tomorrow))
                                .isEmpty())
                .findFirst()
                .map(TypedWeek::fields)
                .map(HashMap::new)
                .orElseGet(HashMap::new);
        fields.put("du", tomorrow.toString());
        fields.put("au", "");
        return Form.of(fields);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone.zone());
    }
}
