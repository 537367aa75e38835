package fr.guichet.web.site.booking;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.ChangePolicy;
import fr.guichet.domain.booking.AgendaChange;
import fr.guichet.domain.booking.BookingPolicy;
import fr.guichet.web.Fields;
import fr.guichet.web.InvalidFields;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.booking.PolicyRequest;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Typed;
import fr.guichet.web.site.booking.SettingsViews.Seen;
import fr.guichet.web.site.booking.SettingsViews.Touched;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The booking policy of an agenda, with the slots that it would offer (spec B2, B3). */
@Controller
class PolicyPages {

    private static final String PATH = "/cabinet/regles";

    private final SettingsViews settings;
    private final ChangePolicy change;
    private final Forms forms;

    PolicyPages(SettingsViews settings, ChangePolicy change, Forms forms) {
        this.settings = settings;
        this.change = change;
        this.forms = forms;
    }

    @GetMapping(PATH)
    ModelAndView show(Actor actor, @RequestParam(required = false) @Nullable String praticien) {
        return settings.page(
                settings.find(actor, praticien),
                seen -> showing(seen, filled(seen.settings().policy()))
                        .addObject("preview", settings.preview(actor, seen, Optional.empty(), null)));
    }

    @PostMapping(PATH)
    ModelAndView save(Actor actor, @RequestParam(required = false) @Nullable String praticien, Typed typed) {
        var seen = settings.find(actor, praticien)
                .orElseThrow(() -> Problem.notFound().asException());
        if (typed.isTicked("apercu")) {
            return previewed(actor, seen, typed);
        }
        var touched = new Touched();
        return forms.take(typed, form -> touched.on(showing(seen, form)), () -> {
            var command =
                    new ChangePolicy.Command(actor, seen.practitioner(), read(typed), typed.isTicked("confirmer"));
            touched.stored(change.handle(command));
            return seen.to("regles") + "&fait";
        });
    }

    private ModelAndView previewed(Actor actor, Seen seen, Typed typed) {
        try {
            var change = new AgendaChange.NewPolicy(read(typed));
            return showing(seen, Form.of(Forms.texts(typed)))
                    .addObject("preview", settings.preview(actor, seen, Optional.of(change), null));
        } catch (InvalidFields wrong) {
            return forms.take(typed, form -> showing(seen, form), () -> {
                throw wrong;
            });
        }
    }

    private ModelAndView showing(Seen seen, Form form) {
        return settings.page("site/booking/policy", seen, form);
    }

    private static BookingPolicy read(Typed typed) {
        var fields = new Fields();
        var numbers = new TypedNumbers(typed, fields);
        var request = new PolicyRequest(
                numbers.whole("ecart_minutes"),
                numbers.whole("pas_minutes"),
                numbers.whole("horizon_jours"),
                numbers.minutes("delai_minimum_minutes"),
                numbers.minutes("limite_annulation_minutes"),
                numbers.whole("max_rendez_vous_a_venir"),
                typed.isTicked("jours_feries_fermes"),
                null);
        fields.check();
        return request.read(fields);
    }

    private static Form filled(BookingPolicy policy) {
        var form = new HashMap<String, String>();
        form.put("ecart_minutes", Long.toString(policy.gap().toMinutes()));
        form.put(
                "pas_minutes",
                policy.step().map(step -> Long.toString(step.toMinutes())).orElse(""));
        form.put("horizon_jours", Integer.toString(policy.horizonDays()));
        TypedNumbers.fill(form, "delai_minimum_minutes", policy.minimumNotice());
        TypedNumbers.fill(form, "limite_annulation_minutes", policy.changeLimit());
        form.put("max_rendez_vous_a_venir", Integer.toString(policy.maxUpcoming()));
        if (policy.closedOnPublicHolidays()) {
            form.put("jours_feries_fermes", "oui");
        }
        return Form.of(form);
    }
}
