package fr.guichet.web.site.practice;

import fr.guichet.application.PageRequest;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.ListUsers;
import fr.guichet.application.notification.ListMessages;
import fr.guichet.application.notification.Message;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.account.RoleGuards;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What administrators find first: what waits for them, and where everything is. */
@Controller
class AdministrationPages {

    private static final PageRequest COUNTED = new PageRequest(1, 1);

    private final ListUsers listUsers;
    private final ListMessages listMessages;

    AdministrationPages(ListUsers listUsers, ListMessages listMessages) {
        this.listUsers = listUsers;
        this.listMessages = listMessages;
    }

    @GetMapping("/administration")
    ModelAndView overview(Actor actor) {
        return new ModelAndView("site/practice/administration")
                .addObject("accounts", accounts(actor, Set.of()))
                .addObject("waiting", accounts(actor, Set.of(AccountStatus.PENDING)))
                .addObject("failed", messages(actor, Message.State.FAILED))
                .addObject("givenUp", messages(actor, Message.State.GIVEN_UP))
                .addObject("createsManagers", RoleGuards.mayCreate(actor.role(), Role.MANAGER));
    }

    private long accounts(Actor actor, Set<AccountStatus> statuses) {
        var query = new ListUsers.Query(actor, Optional.empty(), statuses, Optional.empty(), COUNTED);
        return switch (listUsers.handle(query)) {
            case ListUsers.Outcome.Listed listed -> listed.page().total();
            case ListUsers.Outcome.Forbidden forbidden -> throw denied();
        };
    }

    private long messages(Actor actor, Message.State state) {
        return switch (listMessages.handle(new ListMessages.Query(actor, Optional.of(state), COUNTED))) {
            case ListMessages.Outcome.Listed listed -> listed.page().total();
            case ListMessages.Outcome.Forbidden forbidden -> throw denied();
        };
    }

    private static RuntimeException denied() {
        return Problem.of(ProblemCode.ACCESS_DENIED).asException();
    }
}
