package fr.guichet.web.site.privacy;

import fr.guichet.application.account.Actor;
import fr.guichet.application.account.ChangeOwnAccount;
import fr.guichet.application.account.RequestEmailConfirmation;
import fr.guichet.application.account.ViewOwnAccount;
import fr.guichet.application.practice.ViewPractice;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.web.Fields;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.account.ChannelWords;
import fr.guichet.web.api.privacy.OwnDataExport;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.OwnArea;
import fr.guichet.web.site.Typed;
import fr.guichet.web.site.account.TooManyTries;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own data: changed, and taken away as a copy (spec section 6); the staff's stand under {@code /compte}. */
@Controller
class OwnDataPages {

    private final ViewOwnAccount view;
    private final ChangeOwnAccount change;
    private final RequestEmailConfirmation requestConfirmation;
    private final OwnDataExport export;
    private final ViewPractice practice;
    private final Forms forms;

    OwnDataPages(
            ViewOwnAccount view,
            ChangeOwnAccount change,
            RequestEmailConfirmation requestConfirmation,
            OwnDataExport export,
            ViewPractice practice,
            Forms forms) {
        this.view = view;
        this.change = change;
        this.requestConfirmation = requestConfirmation;
        this.export = export;
        this.practice = practice;
        this.forms = forms;
    }

    @GetMapping({"/espace/donnees", "/compte"})
    ModelAndView show(Actor actor) {
        var account = own(actor).account();
        var channel =
                account.person().channel().orElseGet(() -> practice.handle().channel());
        return page(
                actor,
                Form.of(Map.of(
                        "prenom", account.name().first(),
                        "nom", account.name().last(),
                        "telephone", account.phone().map(PhoneNumber::national).orElse(""),
                        "canal_notification", ChannelWords.of(channel))));
    }

    @PostMapping({"/espace/donnees", "/compte"})
    ModelAndView change(Actor actor, Typed typed) {
        return forms.take(typed, form -> page(actor, form), () -> {
            var fields = new Fields();
            var first =
                    fields.required("prenom", typed.text("prenom")).line(PersonName.MIN_LENGTH, PersonName.MAX_LENGTH);
            var last = fields.required("nom", typed.text("nom")).line(PersonName.MIN_LENGTH, PersonName.MAX_LENGTH);
            var phone = fields.optional("telephone", typed.text("telephone")).phone();
            // One that is known can be replaced, not taken away: the practice has to reach people.
            if (fields.clears("telephone", typed.text("telephone"))
                    && own(actor).account().phone().isPresent()) {
                fields.refuse("telephone", "site.own.phone-stays");
            }
            var channel = fields.optional("canal_notification", typed.text("canal_notification"))
                    .oneOf(ChannelWords.ALL);
            var command = new ChangeOwnAccount.Command(
                    actor, first.optional(), last.optional(), phone.optional(), channel.optional());
            if (change.handle(command).isEmpty()) {
                throw Problem.notFound().asException();
            }
            return OwnArea.of(actor.role()).data() + "?change";
        });
    }

    @PostMapping({"/espace/donnees/confirmation", "/compte/confirmation"})
    ModelAndView confirmEmail(Actor actor, Typed typed) {
        return forms.take(typed, form -> page(actor, form), () -> switch (requestConfirmation.handle(
                new RequestEmailConfirmation.Command(actor))) {
            case RequestEmailConfirmation.Outcome.Sent sent ->
                OwnArea.of(actor.role()).data() + "?lien-envoye";
            case RequestEmailConfirmation.Outcome.AlreadyConfirmed already ->
                OwnArea.of(actor.role()).data();
            case RequestEmailConfirmation.Outcome.TooMany many ->
                throw TooManyTries.after(many.retryAfter()).asException();
            case RequestEmailConfirmation.Outcome.Unknown unknown ->
                throw Problem.notFound().asException();
        });
    }

    @GetMapping({"/espace/donnees/export", "/compte/export"})
    void export(Actor actor, HttpServletResponse response) throws IOException {
        export.send(actor, response);
    }

    private ModelAndView page(Actor actor, Form form) {
        return new ModelAndView("site/privacy/own-data")
                .addObject("own", own(actor))
                .addObject("area", OwnArea.of(actor.role()))
                .addObject("form", form);
    }

    private ViewOwnAccount.OwnAccount own(Actor actor) {
        return view.handle(new ViewOwnAccount.Query(actor))
                .orElseThrow(() -> Problem.notFound().asException());
    }
}
