package fr.guichet.web.site.account;

import fr.guichet.application.account.Actor;
import fr.guichet.application.account.CreateStaffAccount;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.account.RoleGuards;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.account.AccountAnswers;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Créer un gestionnaire », and the same for administrators (spec A2, A3; the document's step 2). */
@Controller
class NewStaffPages {

    private static final String NEW = "/administration/{kind:gestionnaires|administrateurs}/nouveau";
    private static final String MANAGERS = "gestionnaires";

    private final CreateStaffAccount create;
    private final Forms forms;

    NewStaffPages(CreateStaffAccount create, Forms forms) {
        this.create = create;
        this.forms = forms;
    }

    @GetMapping(NEW)
    ModelAndView show(Actor actor, @PathVariable String kind) {
        if (!RoleGuards.mayCreate(actor.role(), role(kind))) {
            throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        }
        return page(kind, Form.EMPTY);
    }

    @PostMapping(NEW)
    ModelAndView create(Actor actor, @PathVariable String kind, Typed typed) {
        return forms.take(typed, form -> page(kind, form), () -> {
            var described = new AccountAnswers.NewStaff(
                    typed.text("email"),
                    typed.text("password"),
                    typed.text("prenom"),
                    typed.text("nom"),
                    typed.text("telephone"));
            var created = AccountAnswers.created(create.handle(described.command(actor, role(kind), new Fields())));
            return kind.equals(MANAGERS)
                    ? "/administration/gestionnaires?cree=" + created.id().value()
                    : "/administration/comptes/" + created.id().value() + "?fait=cree";
        });
    }

    private static Role role(String kind) {
        return kind.equals(MANAGERS) ? Role.MANAGER : Role.ADMINISTRATOR;
    }

    private static ModelAndView page(String kind, Form form) {
        return new ModelAndView("site/account/new-staff")
                .addObject("kind", kind)
                .addObject("form", form);
    }
}
