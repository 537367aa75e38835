package fr.guichet.web.site.account;

import fr.guichet.application.account.EndSession;
import fr.guichet.application.account.Session;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.web.Fields;
import fr.guichet.web.api.account.CachedAccess;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Onward;
import fr.guichet.web.site.Shell;
import fr.guichet.web.site.SiteSession;
import fr.guichet.web.site.Typed;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in and out (spec A5). */
@Controller
class SignInPages {

    private final SigningIn signingIn;
    private final EndSession endSession;
    private final CachedAccess access;
    private final Forms forms;

    SignInPages(SigningIn signingIn, EndSession endSession, CachedAccess access, Forms forms) {
        this.signingIn = signingIn;
        this.endSession = endSession;
        this.access = access;
        this.forms = forms;
    }

    @GetMapping("/connexion")
    ModelAndView show(@RequestParam(required = false) @Nullable String suite) {
        return page(Form.EMPTY, Onward.of(suite));
    }

    @PostMapping("/connexion")
    ModelAndView signIn(Typed typed, HttpServletRequest request) {
        var onward = Onward.of(typed.text("suite"));
        return forms.take(typed, form -> page(form, onward), () -> {
            var fields = new Fields();
            var email = fields.required("email", typed.text("email")).secret();
            var password = fields.required("password", typed.text("password")).secret();
            var signIn = signingIn.with(email.get(), new RawPassword(password.get()), request);
            var visitor = new Shell.Visitor(signIn.account().role());
            return onward.or(visitor.home());
        });
    }

    @PostMapping("/deconnexion")
    String signOut(Session.@Nullable Id session, HttpServletRequest request) {
        if (session != null) {
            endSession.handle(new EndSession.Command(session));
            access.forget();
        }
        SiteSession.end(request);
        return "redirect:/connexion?au-revoir";
    }

    private static ModelAndView page(Form form, Onward onward) {
        var page = new ModelAndView("site/account/sign-in");
        page.addObject("form", form);
        page.addObject("onward", onward);
        return page;
    }
}
