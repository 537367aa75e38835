package fr.guichet.web.site.registration;

import fr.guichet.application.registration.RegisterClient;
import fr.guichet.application.registration.Registrant;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.web.Fields;
import fr.guichet.web.api.registration.RegistrationProblems;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Onward;
import fr.guichet.web.site.Typed;
import fr.guichet.web.site.account.SigningIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Registering as a client, who is signed in at once and goes on where they were (spec A1, A4, B13). */
@Controller
class ClientRegistrationPages {

    private final RegisterClient register;
    private final SigningIn signingIn;
    private final Forms forms;

    ClientRegistrationPages(RegisterClient register, SigningIn signingIn, Forms forms) {
        this.register = register;
        this.signingIn = signingIn;
        this.forms = forms;
    }

    @GetMapping("/inscription/client")
    ModelAndView show(@RequestParam(required = false) @Nullable String suite) {
        return page(Form.EMPTY, Onward.of(suite));
    }

    @PostMapping("/inscription/client")
    ModelAndView register(Typed typed, HttpServletRequest request) {
        var onward = Onward.of(typed.text("suite"));
        return forms.take(typed, form -> page(form, onward), () -> {
            var command = command(typed);
            switch (register.handle(command)) {
                case RegisterClient.Outcome.Registered registered -> {}
                case RegisterClient.Outcome.Rejected rejected ->
                    throw RegistrationProblems.of(rejected.reason()).asException();
            }
            signingIn.with(command.client().email().value(), command.password().orElseThrow(), request);
            return onward.or("/espace?bienvenue");
        });
    }

    private static RegisterClient.Command command(Typed typed) {
        var fields = new Fields();
        var first = fields.required("prenom", typed.text("prenom")).line(PersonName.MIN_LENGTH, PersonName.MAX_LENGTH);
        var last = fields.required("nom", typed.text("nom")).line(PersonName.MIN_LENGTH, PersonName.MAX_LENGTH);
        var email = fields.required("email", typed.text("email")).email();
        var phone = fields.required("telephone", typed.text("telephone")).phone();
        var password = fields.required("password", typed.text("password")).secret();
        if (!typed.isTicked("cgu_acceptees")) {
            fields.refuse("cgu_acceptees", "account.terms-required");
        }
        fields.check();
        return new RegisterClient.Command(
                new Registrant(email.get(), new PersonName(first.get(), last.get()), phone.get(), Optional.empty()),
                Optional.of(new RawPassword(password.get())),
                true);
    }

    private static ModelAndView page(Form form, Onward onward) {
        var page = new ModelAndView("site/registration/client");
        page.addObject("form", form);
        page.addObject("onward", onward);
        return page;
    }
}
