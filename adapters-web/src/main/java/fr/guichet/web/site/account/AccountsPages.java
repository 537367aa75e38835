package fr.guichet.web.site.account;

import fr.guichet.application.account.Actor;
import fr.guichet.application.account.ListManagers;
import fr.guichet.application.account.ListUsers;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.account.RoleGuards;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.account.RoleWords;
import fr.guichet.web.api.account.StatusWords;
import fr.guichet.web.site.Turning;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Every account, and the managers, as administrators look for them (spec A2, A11). */
@Controller
class AccountsPages {

    private static final int LONGEST_SEARCH = 200;

    private final ListUsers listUsers;
    private final ListManagers listManagers;

    AccountsPages(ListUsers listUsers, ListManagers listManagers) {
        this.listUsers = listUsers;
        this.listManagers = listManagers;
    }

    /** A filter that cannot be read narrows nothing. */
    @GetMapping("/administration/comptes")
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String statut,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        var request = Turning.request(number);
        var search = q.strip();
        var query = new ListUsers.Query(
                actor,
                Optional.ofNullable(RoleWords.ALL.get(role)),
                StatusWords.ALL.getOrDefault(statut, Set.<AccountStatus>of()),
                search.isEmpty() || search.length() > LONGEST_SEARCH ? Optional.empty() : Optional.of(search),
                request);
        return switch (listUsers.handle(query)) {
            case ListUsers.Outcome.Listed listed ->
                new ModelAndView("site/account/accounts")
                        .addObject("turning", Turning.of(listed.page(), request))
                        .addObject("q", search)
                        .addObject("role", role)
                        .addObject("statut", statut)
                        .addObject(
                                "roles",
                                Stream.of(Role.values()).map(RoleWords::of).toList())
                        .addObject("createsManagers", RoleGuards.mayCreate(actor.role(), Role.MANAGER));
            case ListUsers.Outcome.Forbidden forbidden -> throw denied();
        };
    }

    @GetMapping("/administration/gestionnaires")
    ModelAndView managers(Actor actor, @RequestParam(name = "page", defaultValue = "1") int number) {
        var request = Turning.request(number);
        return switch (listManagers.handle(new ListManagers.Query(actor, request))) {
            case ListManagers.Outcome.Listed listed ->
                new ModelAndView("site/account/managers").addObject("turning", Turning.of(listed.page(), request));
            case ListManagers.Outcome.Forbidden forbidden -> throw denied();
        };
    }

    private static RuntimeException denied() {
        return Problem.of(ProblemCode.ACCESS_DENIED).asException();
    }
}
