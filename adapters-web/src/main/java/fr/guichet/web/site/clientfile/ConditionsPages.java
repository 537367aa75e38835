package fr.guichet.web.site.clientfile;

import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.PublishConditions;
import fr.guichet.application.practice.ListTextVersions;
import fr.guichet.application.practice.ViewText;
import fr.guichet.domain.practice.PracticeText;
import fr.guichet.web.Fields;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.clientfile.PaperAnswers;
import fr.guichet.web.api.clientfile.PaperRequests.ConditionsRequest;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Typed;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The conditions of registration that clients sign, and the versions they have had (spec C3). */
@Controller
class ConditionsPages {

    private static final int PAGE = 10;

    private final ViewText texts;
    private final ListTextVersions versions;
    private final PublishConditions publish;
    private final Forms forms;

    ConditionsPages(ViewText texts, ListTextVersions versions, PublishConditions publish, Forms forms) {
        this.texts = texts;
        this.versions = versions;
        this.publish = publish;
        this.forms = forms;
    }

    @GetMapping("/cabinet/conditions")
    ModelAndView show(@RequestParam(defaultValue = "1") int page) {
        var current = version(Optional.empty());
        var request = Turn.request(page, PAGE);
        var view = new ModelAndView("site/clientfile/conditions");
        view.addObject("conditions", current);
        view.addObject(
                "versions",
                versions.handle(PracticeText.Kind.CONDITIONS, request).entries());
        view.addObject("turn", Turn.of(request, current.version()));
        return view;
    }

    @GetMapping("/cabinet/conditions/{version}")
    ModelAndView show(@PathVariable String version) {
        var number = ClientForms.number(version);
        var view = new ModelAndView("site/clientfile/conditions-version");
        view.addObject("conditions", version(Optional.of(number == null ? 0 : number)));
        view.addObject("current", version(Optional.empty()).version());
        return view;
    }

    @GetMapping("/cabinet/conditions/modifier")
    ModelAndView edit() {
        return editing(null);
    }

    @PostMapping("/cabinet/conditions/modifier")
    ModelAndView edit(Actor actor, Typed typed) {
        return forms.take(typed, this::editing, () -> {
            var before = version(Optional.empty()).version();
            var draft = new ConditionsRequest(typed.text("titre"), typed.text("texte")).read(new Fields());
            var now = PaperAnswers.published(publish.handle(actor, draft.title(), draft.body()));
            return "/cabinet/conditions?fait=" + (now.version() == before ? "inchangees" : "publiees");
        });
    }

    private ModelAndView editing(@Nullable Form form) {
        var current = version(Optional.empty());
        var page = new ModelAndView("site/clientfile/conditions-edit");
        page.addObject("conditions", current);
        page.addObject(
                "form", form == null ? Form.of(Map.of("titre", current.title(), "texte", current.body())) : form);
        return page;
    }

    private PracticeText version(Optional<Integer> number) {
        return texts.handle(new ViewText.Query(PracticeText.Kind.CONDITIONS, number))
                .orElseThrow(() -> Problem.notFound().asException());
    }
}
