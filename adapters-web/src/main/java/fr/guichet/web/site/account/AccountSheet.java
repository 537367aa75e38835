package fr.guichet.web.site.account;

import fr.guichet.application.account.Actor;
import fr.guichet.application.account.ViewAccount;
import fr.guichet.application.privacy.Kept;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.account.RoleGuards;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.account.RoleWords;
import fr.guichet.web.api.privacy.ErasureAnswers;
import fr.guichet.web.site.Form;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one account, with what this administrator may do about it and nothing else (spec A2). */
@Component
class AccountSheet {

    private final ViewAccount view;

    AccountSheet(ViewAccount view) {
        this.view = view;
    }

    /**
     * What may be done about an account.
     *
     * @param self it is the administrator's own: nobody decides about themselves
     * @param roles that it can be given, as the wire names them
     */
    public record Reach(boolean self, boolean decides, boolean erases, List<String> roles) {

        static Reach of(Actor actor, Account account) {
            if (actor.account().equals(account.id())) {
                return new Reach(true, false, false, List.of());
            }
            return new Reach(
                    false,
                    RoleGuards.mayDecideOn(actor.role(), account.role()),
                    actor.role() == Role.SUPER_ADMIN
                            || !account.role().isStaff()
                            || account.role() == Role.PRACTITIONER,
                    // What is wanted most comes first: a client becomes a practitioner, and back.
                    Stream.of(Role.CLIENT, Role.PRACTITIONER, Role.MANAGER, Role.ADMINISTRATOR)
                            .filter(role -> role != account.role()
                                    && RoleGuards.mayChangeRole(actor.role(), account.role(), role))
                            .map(RoleWords::of)
                            .toList());
        }
    }

    ModelAndView page(Actor actor, UUID id, Form form) {
        return filled("site/account/account", actor, id, form);
    }

    ModelAndView erasing(Actor actor, UUID id, Form form) {
        return filled("site/account/erase", actor, id, form)
                .addObject(
                        "kept",
                        Stream.of(Kept.What.values()).map(ErasureAnswers::keyOf).toList());
    }

    private ModelAndView filled(String template, Actor actor, UUID id, Form form) {
        var row = view.handle(new ViewAccount.Query(actor, new Account.Id(id)))
                .orElseThrow(() -> Problem.notFound().asException());
        return new ModelAndView(template)
                .addObject("account", row.account())
                .addObject("decision", row.lastDecision())
                .addObject("reach", Reach.of(actor, row.account()))
                .addObject("form", form);
    }
}
