package fr.guichet.web.site.registration;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.account.Actor;
import fr.guichet.application.registration.ChildminderView;
import fr.guichet.application.registration.ListChildminders;
import fr.guichet.application.registration.ListParents;
import fr.guichet.application.registration.ViewChildminder;
import fr.guichet.application.registration.ViewDecisions;
import fr.guichet.application.registration.ViewParent;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import fr.guichet.web.site.Form;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The manager's dashboard: who waits, who was decided about, and each registration whole (the document's step 4). */
@Component
class DashboardPages {

    private final ListParents parents;
    private final ListChildminders childminders;
    private final ViewParent viewParent;
    private final ViewChildminder viewChildminder;
    private final ViewDecisions viewDecisions;

    DashboardPages(
            ListParents parents,
            ListChildminders childminders,
            ViewParent viewParent,
            ViewChildminder viewChildminder,
            ViewDecisions viewDecisions) {
        this.parents = parents;
        this.childminders = childminders;
        this.viewParent = viewParent;
        this.viewChildminder = viewChildminder;
        this.viewDecisions = viewDecisions;
    }

    /** One of the dashboard's tabs. */
    enum Tab {
        PARENTS("parents"),
        CHILDMINDERS("assistantes-maternelles");

        private final String word;

        Tab(String word) {
            this.word = word;
        }

        /** As addresses name it. */
        public String word() {
            return word;
        }

        static Tab of(String word) {
            return Stream.of(values())
                    .filter(tab -> tab.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound().asException());
        }
    }

    /** Which of them are shown. */
    enum Shown {
        WAITING("en_attente"),
        ACTIVE("actif"),
        OUT("suspendu");

        private final String word;

        Shown(String word) {
            this.word = word;
        }

        Set<AccountStatus> statuses() {
            return switch (this) {
                case WAITING -> Set.of(AccountStatus.PENDING);
                case ACTIVE -> Set.of(AccountStatus.ACTIVE);
                case OUT -> Set.of(AccountStatus.REFUSED, AccountStatus.SUSPENDED);
            };
        }

        public String word() {
            return word;
        }

        static Shown of(String word) {
            return Stream.of(values())
                    .filter(shown -> shown.word.equals(word))
                    .findFirst()
                    .orElse(WAITING);
        }
    }

    ModelAndView list(Actor actor, Tab tab, Shown shown, int number) {
        var request = new PageRequest(Math.max(1, number), PageRequest.DEFAULT_SIZE);
        var page = new ModelAndView("site/registration/dashboard");
        page.addObject("tab", tab);
        page.addObject("shown", shown);
        page.addObject("found", list(actor, tab, shown.statuses(), request));
        page.addObject("waitingParents", waiting(actor, Tab.PARENTS));
        page.addObject("waitingChildminders", waiting(actor, Tab.CHILDMINDERS));
        page.addObject("number", request.number());
        page.addObject("size", request.size());
        return page;
    }

    ModelAndView one(Actor actor, Tab tab, UUID id, Form form) {
        var account = new Account.Id(id);
        var page = new ModelAndView("site/registration/registration");
        page.addObject("tab", tab);
        page.addObject("form", form);
        var view = view(actor, tab, account);
        page.addObject("view", view);
        if (view instanceof ChildminderView childminder) {
            var country = childminder.file().registration().birth().country();
            page.addObject("country", Countries.name(country.code(), LocaleContextHolder.getLocale()));
        }
        var history = decisions(actor, account);
        page.addObject("decisions", history.decisions());
        page.addObject("authors", history.authors());
        return page;
    }

    private Object view(Actor actor, Tab tab, Account.Id account) {
        return switch (tab) {
            case PARENTS ->
                switch (viewParent.handle(new ViewParent.Query(actor, account))) {
                    case ViewParent.Outcome.Found found -> found.view();
                    case ViewParent.Outcome.Unknown unknown ->
                        throw Problem.notFound().asException();
                    case ViewParent.Outcome.Forbidden forbidden -> throw forbidden();
                };
            case CHILDMINDERS ->
                switch (viewChildminder.handle(new ViewChildminder.Query(actor, account))) {
                    case ViewChildminder.Outcome.Found found -> found.view();
                    case ViewChildminder.Outcome.Unknown unknown ->
                        throw Problem.notFound().asException();
                    case ViewChildminder.Outcome.Forbidden forbidden -> throw forbidden();
                };
        };
    }

    private ViewDecisions.Outcome.Found decisions(Actor actor, Account.Id account) {
        return switch (viewDecisions.handle(new ViewDecisions.Query(actor, account))) {
            case ViewDecisions.Outcome.Found found -> found;
            case ViewDecisions.Outcome.Unknown unknown ->
                throw Problem.notFound().asException();
            case ViewDecisions.Outcome.Forbidden forbidden -> throw forbidden();
        };
    }

    private long waiting(Actor actor, Tab tab) {
        return list(actor, tab, Shown.WAITING.statuses(), new PageRequest(1, 1)).total();
    }

    private Page<?> list(Actor actor, Tab tab, Set<AccountStatus> statuses, PageRequest request) {
        return switch (tab) {
            case PARENTS ->
                switch (parents.handle(new ListParents.Query(actor, statuses, request))) {
                    case ListParents.Outcome.Found found -> found.page();
                    case ListParents.Outcome.Forbidden forbidden -> throw forbidden();
                };
            case CHILDMINDERS ->
                switch (childminders.handle(new ListChildminders.Query(actor, statuses, request))) {
                    case ListChildminders.Outcome.Found found -> found.page();
                    case ListChildminders.Outcome.Forbidden forbidden -> throw forbidden();
                };
        };
    }

    private static RuntimeException forbidden() {
        return Problem.of(ProblemCode.ACCESS_DENIED).asException();
    }
}
