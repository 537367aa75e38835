package fr.guichet.web.site.registration;

import fr.guichet.application.practice.ViewPractice;
import fr.guichet.application.registration.PhotoSize;
import fr.guichet.web.FieldError;
import fr.guichet.web.InvalidFields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.FileAnswer;
import fr.guichet.web.api.Parts;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.ProblemException;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Registering step by step (spec A7, A8). What is typed is kept before it is checked, whichever button sends it: going back, a
 * reload, another tab and a restart of the program lose nothing.
 */
@Controller
class StepPages {

    private static final String WHO = "/inscription/{who:parent|assistante-maternelle}";

    private final VisitorDrafts drafts;
    private final StepChecks checks;
    private final StepAnswers stepAnswers;
    private final SendingIn sendingIn;
    private final ViewPractice practice;
    private final Forms forms;

    StepPages(
            VisitorDrafts drafts,
            StepChecks checks,
            StepAnswers stepAnswers,
            SendingIn sendingIn,
            ViewPractice practice,
            Forms forms) {
        this.drafts = drafts;
        this.checks = checks;
        this.stepAnswers = stepAnswers;
        this.sendingIn = sendingIn;
        this.practice = practice;
        this.forms = forms;
    }

    /** Where they left off. */
    @GetMapping(WHO)
    String start(@PathVariable String who, HttpServletRequest request) {
        var registering = Registering.of(who);
        var step = drafts.find(request, registering)
                .map(draft -> checks.firstOpen(registering, new Answers(draft.answers())))
                .orElse(registering.first());
        return "redirect:" + registering.path(step);
    }

    @GetMapping(WHO + "/{word}")
    ModelAndView show(
            @PathVariable String who,
            @PathVariable String word,
            @RequestParam(required = false) @Nullable String verifier,
            HttpServletRequest request) {
        var registering = Registering.of(who);
        var step = registering.step(word);
        var answers = drafts.answers(request, registering);
        var open = checks.firstOpen(registering, answers);
        if (registering.number(step) > registering.number(open)) {
            return new ModelAndView("redirect:" + registering.path(open));
        }
        return verifier == null
                ? page(registering, step, request, Form.EMPTY)
                : forms.take(new Typed(Map.of()), form -> page(registering, step, request, form), () -> {
                    refuse(checks.errors(registering, step, answers));
                    return registering.path(step);
                });
    }

    @PostMapping(WHO + "/{word}")
    ModelAndView take(
            @PathVariable String who,
            @PathVariable String word,
            @RequestParam(defaultValue = StepAnswers.ON) String aller,
            Typed typed,
            Parts files,
            HttpServletRequest request) {
        var registering = Registering.of(who);
        var step = registering.step(word);
        return forms.take(
                typed,
                form -> page(registering, step, request, form),
                () -> step == Step.SUMMARY && aller.equals(StepAnswers.ON)
                        ? sent(registering, request)
                        : stepAnswers.take(registering, step, aller, typed, files, request));
    }

    /** Gives up, on a computer that others use too. */
    @PostMapping(WHO + "/effacer")
    String forget(@PathVariable String who, HttpServletRequest request) {
        drafts.drop(request, Registering.of(who));
        return "redirect:/inscription?efface";
    }

    @GetMapping(WHO + "/envoyee")
    ModelAndView sentPage(@PathVariable String who, HttpServletRequest request) {
        var registering = Registering.of(who);
        return drafts.sender(request, registering)
                .map(name -> new ModelAndView("site/registration/sent").addObject("name", name))
                .orElseGet(() -> new ModelAndView("redirect:" + registering.root()));
    }

    @GetMapping(WHO + "/photos/{id}")
    ResponseEntity<byte[]> photo(@PathVariable String who, @PathVariable UUID id, HttpServletRequest request) {
        return drafts.find(request, Registering.of(who))
                .flatMap(draft -> drafts.photo(draft, id.toString(), PhotoSize.THUMBNAIL))
                .map(photo -> FileAnswer.shown(photo, "photo"))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    private String sent(Registering who, HttpServletRequest request) {
        var draft = drafts.find(request, who);
        if (draft.isEmpty()) {
            // The button was pressed twice, or the draft is too old: the page there knows.
            return who.root() + "/envoyee";
        }
        var answers = new Answers(draft.get().answers());
        var open = checks.firstOpen(who, answers);
        if (open != Step.SUMMARY) {
            return who.path(open) + "?verifier";
        }
        try {
            sendingIn.send(who, draft.get());
        } catch (ProblemException refused) {
            // Unless the same button, pressed twice, has sent it in meanwhile.
            if (drafts.find(request, who).isPresent()) {
                throw refused;
            }
        }
        drafts.sent(request, who, answers.text("prenom"));
        return who.root() + "/envoyee";
    }

    private ModelAndView page(Registering who, Step step, HttpServletRequest request, Form form) {
        var answers = drafts.answers(request, who);
        var page = new ModelAndView("site/registration/step");
        page.addObject("who", who);
        page.addObject("step", step);
        page.addObject("open", who.number(checks.firstOpen(who, answers)));
        page.addObject("answers", answers);
        page.addObject("form", form.over(answers.texts()));
        page.addObject("mend", toMend(who, answers, form));
        page.addObject("options", practice.handle().options());
        page.addObject("back", StepAnswers.SUMMARY.equals(request.getParameter(StepAnswers.BACK)));
        if (step == Step.PROFESSION) {
            page.addObject("countries", Countries.in(LocaleContextHolder.getLocale()));
        }
        if (step == Step.SUMMARY && who == Registering.CHILDMINDER) {
            page.addObject("country", Countries.name(answers.text("pays_naissance"), LocaleContextHolder.getLocale()));
        }
        return page;
    }

    /** Where the answers stand that only the sending found wrong: what someone else has already. */
    private static List<Step> toMend(Registering who, Answers answers, Form form) {
        if (form.isRefusedAs(ProblemCode.NIR_TAKEN.wire())) {
            return List.of(Step.PROFESSION);
        }
        if (!form.isRefusedAs(ProblemCode.EMAIL_TAKEN.wire())) {
            return List.of();
        }
        return who == Registering.FAMILY && answers.hasCoParent()
                ? List.of(Step.PARENT, Step.CO_PARENT)
                : List.of(who.first());
    }

    static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
