package fr.guichet.web.site.account;

import fr.guichet.application.account.ConfirmEmail;
import fr.guichet.application.account.CreatePassword;
import fr.guichet.application.account.LinkToken;
import fr.guichet.application.account.PasswordChoice;
import fr.guichet.application.account.RenewLink;
import fr.guichet.application.account.VerifyLink;
import fr.guichet.application.registration.AgreeCoParent;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.web.FieldError;
import fr.guichet.web.Fields;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.account.ChoiceErrors;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Typed;
import java.util.ArrayList;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where mailed links lead (spec A4, A7). Opening a page uses no link, because mail programs open links before people do: the
 * button on it does.
 */
@Controller
class LinkPages {

    private final VerifyLink verifyLink;
    private final CreatePassword createPassword;
    private final ConfirmEmail confirmEmail;
    private final AgreeCoParent agreeCoParent;
    private final RenewLink renewLink;
    private final Forms forms;

    LinkPages(
            VerifyLink verifyLink,
            CreatePassword createPassword,
            ConfirmEmail confirmEmail,
            AgreeCoParent agreeCoParent,
            RenewLink renewLink,
            Forms forms) {
        this.verifyLink = verifyLink;
        this.createPassword = createPassword;
        this.confirmEmail = confirmEmail;
        this.agreeCoParent = agreeCoParent;
        this.renewLink = renewLink;
        this.forms = forms;
    }

    @GetMapping("/create-password")
    ModelAndView choosePassword(@RequestParam(defaultValue = "") String token) {
        return choosing(token, Form.EMPTY);
    }

    @PostMapping("/create-password")
    ModelAndView createPassword(Typed typed) {
        var token = given(typed, "token");
        return forms.take(typed, form -> choosing(token, form), () -> {
            var choice = new PasswordChoice(
                    new RawPassword(given(typed, "password")), new RawPassword(given(typed, "password_confirmation")));
            var command = new CreatePassword.Command(new LinkToken(token), choice, typed.isTicked("cgu_acceptees"));
            return switch (createPassword.handle(command)) {
                case CreatePassword.Outcome.Created created -> "/connexion?mot-de-passe-cree";
                case CreatePassword.Outcome.Invalid invalid ->
                    throw refused(typed, invalid).asException();
                // The page itself says what has become of the link.
                case CreatePassword.Outcome.UnknownLink unknown -> "/create-password?token=" + token;
                case CreatePassword.Outcome.ExpiredLink expired -> "/create-password?token=" + token;
            };
        });
    }

    @GetMapping("/confirm-email")
    ModelAndView confirmEmail(@RequestParam(defaultValue = "") String token) {
        return button("confirm-email", token);
    }

    @PostMapping("/confirm-email")
    ModelAndView confirm(@RequestParam(defaultValue = "") String token) {
        return switch (confirmEmail.handle(new ConfirmEmail.Command(new LinkToken(token)))) {
            case ConfirmEmail.Outcome.Confirmed confirmed -> done("confirm-email");
            case ConfirmEmail.Outcome.UnknownLink unknown -> used();
            case ConfirmEmail.Outcome.ExpiredLink expired -> expired(token);
        };
    }

    @GetMapping("/agree-co-parent")
    ModelAndView agree(@RequestParam(defaultValue = "") String token) {
        return button("agree-co-parent", token);
    }

    @PostMapping("/agree-co-parent")
    ModelAndView agreed(@RequestParam(defaultValue = "") String token) {
        return switch (agreeCoParent.handle(new AgreeCoParent.Command(new LinkToken(token)))) {
            case AgreeCoParent.Outcome.Agreed agreed -> done("agree-co-parent");
            case AgreeCoParent.Outcome.UnknownLink unknown -> used();
            case AgreeCoParent.Outcome.ExpiredLink expired -> expired(token);
            case AgreeCoParent.Outcome.AlreadyLinked already -> refused("registration.other-co-parent");
            case AgreeCoParent.Outcome.NotAParent not -> refused("registration.not-a-parent");
        };
    }

    /** A new link for whoever holds the expired one (spec A4); the answer is the same whatever the link was. */
    @PostMapping("/nouveau-lien")
    ModelAndView renew(@RequestParam(defaultValue = "") String token) {
        renewLink.handle(new RenewLink.Command(new LinkToken(token)));
        return new ModelAndView("redirect:/nouveau-lien");
    }

    @GetMapping("/nouveau-lien")
    String renewed() {
        return "site/account/link-renewed";
    }

    private ModelAndView choosing(String token, Form form) {
        return switch (verifyLink.handle(new VerifyLink.Query(new LinkToken(token)))) {
            case VerifyLink.Outcome.Works works -> {
                var page = new ModelAndView("site/account/create-password");
                page.addObject("form", form);
                page.addObject("token", token);
                page.addObject("link", works);
                yield page;
            }
            case VerifyLink.Outcome.Unknown unknown -> used();
            case VerifyLink.Outcome.Expired expired -> expired(token);
        };
    }

    private static ModelAndView button(String link, String token) {
        return new ModelAndView("site/account/link-button")
                .addObject("link", link)
                .addObject("token", token);
    }

    private static ModelAndView done(String link) {
        return new ModelAndView("site/account/link-done").addObject("link", link);
    }

    private static ModelAndView used() {
        var page = new ModelAndView("site/account/link-used");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    /** What the link is about cannot be, for a reason that the practice can see to. */
    private static ModelAndView refused(String reason) {
        var page = new ModelAndView("site/account/link-refused").addObject("reason", reason);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static ModelAndView expired(String token) {
        var page = new ModelAndView("site/account/link-expired").addObject("token", token);
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    private static Problem refused(Typed typed, CreatePassword.Outcome.Invalid invalid) {
        var fields = new Fields();
        fields.required("password", typed.text("password"));
        fields.required("password_confirmation", typed.text("password_confirmation"));
        var errors = new ArrayList<FieldError>(fields.errors());
        if (errors.isEmpty()) {
            errors.addAll(ChoiceErrors.of(invalid.faults(), "password", "password_confirmation"));
        }
        if (invalid.termsMissing()) {
            errors.add(FieldError.of("cgu_acceptees", "account.terms-required"));
        }
        return Problem.invalid(errors);
    }

    private static String given(Typed typed, String field) {
        var text = typed.text(field);
        return text == null ? "" : text;
    }
}
