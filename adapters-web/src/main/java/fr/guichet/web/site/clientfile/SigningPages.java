package fr.guichet.web.site.clientfile;

import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.FinaliseClientFile;
import fr.guichet.application.practice.ViewText;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.practice.PracticeText;
import fr.guichet.web.Fields;
import fr.guichet.web.api.clientfile.PaperAnswers;
import fr.guichet.web.api.clientfile.PaperRequests;
import fr.guichet.web.api.clientfile.PaperRequests.FinalisationRequest;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Typed;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The first appointment in two steps (spec C3): the practitioner completes the file; the client, who is handed the screen and
 * sees nothing else of it, reads the conditions and signs.
 */
@Controller
class SigningPages {

    private static final String FIRST = "/cabinet/clients/{id}/premier-rendez-vous";
    private static final String SIGN = FIRST + "/signature";

    private final ReachedFiles files;
    private final FileChanges changes;
    private final FinaliseClientFile finalise;
    private final ViewText texts;
    private final Forms forms;

    SigningPages(ReachedFiles files, FileChanges changes, FinaliseClientFile finalise, ViewText texts, Forms forms) {
        this.files = files;
        this.changes = changes;
        this.finalise = finalise;
        this.texts = texts;
        this.forms = forms;
    }

    @GetMapping(FIRST)
    ModelAndView complete(Actor actor, @PathVariable UUID id) {
        return completing(actor, id, null);
    }

    @PostMapping(FIRST)
    ModelAndView complete(Actor actor, @PathVariable UUID id, Typed typed) {
        return changes.take(
                actor,
                Optional.of(new ClientFile.Id(id)),
                typed,
                form -> completing(actor, id, form),
                file -> "/cabinet/clients/" + file.id().value() + "/premier-rendez-vous/signature");
    }

    @GetMapping(SIGN)
    ModelAndView sign(Actor actor, @PathVariable UUID id) {
        return signing(actor, id, null);
    }

    @PostMapping(SIGN)
    ModelAndView sign(Actor actor, @PathVariable UUID id, Typed typed) {
        return forms.take(typed, form -> signing(actor, id, form), () -> {
            var fields = new Fields();
            PaperAnswers.signed(finalise.handle(signature(typed, fields).of(new ClientFile.Id(id), actor, fields)));
            return "/cabinet/clients/" + id + "?fait=signee";
        });
    }

    /** A frame that nobody drew in is a signature that is missing, whatever the form sends for it. */
    private static FinalisationRequest signature(Typed typed, Fields fields) {
        var drawing = typed.text("signature");
        var isDrawn = drawing != null && !drawing.isBlank();
        if (!isDrawn) {
            fields.refuse("signature", "clientfile.signature-empty");
        }
        return new FinalisationRequest(
                ClientForms.number(typed.text("conditions_version")),
                typed.text("signataire"),
                isDrawn ? drawing : PaperRequests.DATA_URL);
    }

    private ModelAndView completing(Actor actor, UUID id, @Nullable Form form) {
        var view = files.find(actor, id);
        var page = new ModelAndView("site/clientfile/first-appointment");
        page.addObject("view", view);
        page.addObject("file", view.file());
        page.addObject("form", form == null ? ClientForms.known(view.file()) : form);
        return page;
    }

    private ModelAndView signing(Actor actor, UUID id, @Nullable Form form) {
        var view = files.find(actor, id);
        var name = view.file().name();
        var page = new ModelAndView("site/clientfile/sign");
        page.addObject("view", view);
        page.addObject("file", view.file());
        page.addObject(
                "conditions",
                texts.handle(new ViewText.Query(PracticeText.Kind.CONDITIONS, Optional.empty()))
                        .orElseThrow());
        page.addObject("form", form == null ? Form.of(Map.of("signataire", name.first() + " " + name.last())) : form);
        return page;
    }
}
