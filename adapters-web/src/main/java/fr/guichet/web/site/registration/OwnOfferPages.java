package fr.guichet.web.site.registration;

import fr.guichet.application.account.Actor;
import fr.guichet.application.registration.ChangeOwnOffer;
import fr.guichet.application.registration.ViewOwnOffer;
import fr.guichet.domain.registration.ChildcareOffer;
import fr.guichet.domain.registration.Childminder;
import fr.guichet.domain.registration.Speciality;
import fr.guichet.web.Fields;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.registration.OfferFields;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Typed;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a childminder offers, which is theirs to add and to change (spec A8). */
@Controller
class OwnOfferPages {

    private final ViewOwnOffer view;
    private final ChangeOwnOffer change;
    private final Forms forms;

    OwnOfferPages(ViewOwnOffer view, ChangeOwnOffer change, Forms forms) {
        this.view = view;
        this.change = change;
        this.forms = forms;
    }

    @GetMapping("/espace/accueil")
    ModelAndView show(Actor actor) {
        var childminder = own(actor);
        return page(
                childminder,
                childminder.offer().map(OwnOfferPages::filledIn).map(Form::of).orElse(Form.EMPTY));
    }

    @PostMapping("/espace/accueil")
    ModelAndView change(Actor actor, Typed typed) {
        var childminder = own(actor);
        return forms.take(typed, form -> page(childminder, form), () -> {
            var fields = new Fields();
            var places = whole(
                    fields, typed, "place_disponible", childminder.agreement().maxChildren());
            var years = whole(fields, typed, "annee_experience", ChildcareOffer.MAX_YEARS);
            OfferFields.changed(change.handle(OfferFields.command(
                    actor, answer(typed.text("disponible")), places, years, typed.text("specialite"), fields)));
            return "/espace/accueil?fait";
        });
    }

    private Childminder own(Actor actor) {
        return view.handle(new ViewOwnOffer.Query(actor))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    private static ModelAndView page(Childminder childminder, Form form) {
        return new ModelAndView("site/registration/offer")
                .addObject("most", childminder.agreement().maxChildren())
                .addObject("form", form);
    }

    private static @Nullable Boolean answer(@Nullable String typed) {
        return typed == null ? null : Boolean.valueOf(typed.equals("oui"));
    }

    private static @Nullable Integer whole(Fields fields, Typed typed, String name, int most) {
        var text = typed.text(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("[0-9]{1,3}")) {
            fields.refuse(name, "field.number", 0, most);
            return null;
        }
        return Integer.valueOf(text.strip());
    }

    private static Map<String, String> filledIn(ChildcareOffer offer) {
        var form = new HashMap<String, String>();
        form.put("disponible", offer.available() ? "oui" : "non");
        offer.freePlaces().ifPresent(places -> form.put("place_disponible", places.toString()));
        offer.yearsOfExperience().ifPresent(years -> form.put("annee_experience", years.toString()));
        offer.speciality().map(Speciality::text).ifPresent(text -> form.put("specialite", text));
        return form;
    }
}
