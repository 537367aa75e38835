package fr.guichet.web.site.privacy;

import fr.guichet.application.account.Actor;
import fr.guichet.application.account.ConfirmPassword;
import fr.guichet.application.privacy.EraseAccount;
import fr.guichet.application.privacy.Kept;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.account.CachedAccess;
import fr.guichet.web.api.privacy.ErasureAnswers;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.OwnArea;
import fr.guichet.web.site.Shells;
import fr.guichet.web.site.SiteSession;
import fr.guichet.web.site.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The end of one's own account: asked once, with the password, and told what goes and what stays (spec section 6). */
@Controller
class OwnErasurePages {

    private final ConfirmPassword confirm;
    private final EraseAccount erase;
    private final CachedAccess access;
    private final Shells shells;
    private final Forms forms;

    OwnErasurePages(ConfirmPassword confirm, EraseAccount erase, CachedAccess access, Shells shells, Forms forms) {
        this.confirm = confirm;
        this.erase = erase;
        this.access = access;
        this.shells = shells;
        this.forms = forms;
    }

    @GetMapping({"/espace/donnees/effacer", "/compte/effacer"})
    ModelAndView ask(Actor actor) {
        return page(actor, Form.EMPTY);
    }

    @PostMapping({"/espace/donnees/effacer", "/compte/effacer"})
    ModelAndView erase(Actor actor, Typed typed, HttpServletRequest request) {
        return forms.show(typed, form -> page(actor, form), () -> {
            confirm(actor, typed, request);
            var report = ErasureAnswers.report(erase.handle(EraseAccount.Command.oneself(actor)));
            access.forget();
            SiteSession.end(request);
            return new ModelAndView("site/privacy/erased")
                    .addObject("shell", shells.forNobody(request))
                    .addObject("report", report)
                    .addObject("own", true);
        });
    }

    private void confirm(Actor actor, Typed typed, HttpServletRequest request) {
        var password = new Fields().required("password", typed.text("password")).secret();
        var command = new ConfirmPassword.Command(actor, new RawPassword(password.get()), request.getRemoteAddr());
        switch (confirm.handle(command)) {
            case ConfirmPassword.Outcome.Confirmed confirmed -> {}
            case ConfirmPassword.Outcome.WrongPassword wrong ->
                throw Problem.invalid("password", "password.wrong").asException();
            case ConfirmPassword.Outcome.TooManyTries many ->
                throw Problem.of(ProblemCode.TOO_MANY_TRIES).asException();
        }
    }

    private static ModelAndView page(Actor actor, Form form) {
        return new ModelAndView("site/privacy/erase-own")
                .addObject("area", OwnArea.of(actor.role()))
                .addObject("form", form)
                .addObject(
                        "kept",
                        Stream.of(Kept.What.values()).map(ErasureAnswers::keyOf).toList());
    }
}
