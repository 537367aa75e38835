package fr.guichet.web.site.account;

import fr.guichet.application.account.Actor;
import fr.guichet.application.account.ChangePassword;
import fr.guichet.application.account.ForgotPassword;
import fr.guichet.application.account.PasswordChoice;
import fr.guichet.application.account.Session;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.web.Fields;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.account.ActorAuthentication;
import fr.guichet.web.api.account.CachedAccess;
import fr.guichet.web.api.account.ChoiceErrors;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Onward;
import fr.guichet.web.site.Typed;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A forgotten password, and the change of a known one, the forced first change included (spec A3, A4). */
@Controller
class PasswordPages {

    private final ForgotPassword forgotPassword;
    private final ChangePassword changePassword;
    private final CachedAccess access;
    private final Forms forms;

    PasswordPages(ForgotPassword forgotPassword, ChangePassword changePassword, CachedAccess access, Forms forms) {
        this.forgotPassword = forgotPassword;
        this.changePassword = changePassword;
        this.access = access;
        this.forms = forms;
    }

    @GetMapping("/mot-de-passe-oublie")
    ModelAndView askForLink() {
        return forgotten(Form.EMPTY);
    }

    /** The same answer whether the address is known or not (spec A4). */
    @PostMapping("/mot-de-passe-oublie")
    ModelAndView sendLink(Typed typed) {
        return forms.take(typed, PasswordPages::forgotten, () -> {
            var email = new Fields().required("email", typed.text("email")).email();
            forgotPassword.handle(new ForgotPassword.Command(email.get().value()));
            return "/mot-de-passe-oublie?envoye";
        });
    }

    @GetMapping("/compte/mot-de-passe")
    ModelAndView change(@RequestParam(required = false) @Nullable String suite) {
        return changing(Form.EMPTY, Onward.of(suite));
    }

    @PostMapping("/compte/mot-de-passe")
    ModelAndView change(Actor actor, Session.Id session, Typed typed, HttpServletRequest request) {
        var onward = Onward.of(typed.text("suite"));
        return forms.take(typed, form -> changing(form, onward), () -> {
            var fields = new Fields();
            var present = fields.required("password", typed.text("password")).secret();
            var chosen =
                    fields.required("new_password", typed.text("new_password")).secret();
            var again = fields.required("new_password_confirmation", typed.text("new_password_confirmation"))
                    .secret();
            var outcome = changePassword.handle(new ChangePassword.Command(
                    actor,
                    session,
                    new RawPassword(present.get()),
                    new PasswordChoice(new RawPassword(chosen.get()), new RawPassword(again.get())),
                    request.getRemoteAddr()));
            access.forget();
            return switch (outcome) {
                case ChangePassword.Outcome.Changed changed -> onward.or("/compte/mot-de-passe?change");
                case ChangePassword.Outcome.WrongPassword wrong ->
                    throw Problem.invalid("password", "password.wrong").asException();
                case ChangePassword.Outcome.Invalid invalid ->
                    throw Problem.invalid(
                                    ChoiceErrors.of(invalid.faults(), "new_password", "new_password_confirmation"))
                            .asException();
                case ChangePassword.Outcome.TooManyTries tooMany ->
                    throw TooManyTries.after(tooMany.retryAfter()).asException();
            };
        });
    }

    private static ModelAndView forgotten(Form form) {
        return new ModelAndView("site/account/forgotten").addObject("form", form);
    }

    private static ModelAndView changing(Form form, Onward onward) {
        return new ModelAndView("site/account/change-password")
                .addObject("form", form)
                .addObject("onward", onward)
                .addObject(
                        "forced",
                        SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication signedIn
                                && signedIn.mustChangePassword());
    }
}
