package fr.guichet.web.site.registration;

import fr.guichet.application.account.Actor;
import fr.guichet.application.registration.ApproveRegistration;
import fr.guichet.application.registration.PhotoSize;
import fr.guichet.application.registration.RefuseOrSuspend;
import fr.guichet.application.registration.RevealNir;
import fr.guichet.application.registration.ViewChildPhoto;
import fr.guichet.application.registration.ViewPhoto;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Comment;
import fr.guichet.domain.registration.Child;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.FileAnswer;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.account.AccountProblems;
import fr.guichet.web.api.account.CachedAccess;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Typed;
import fr.guichet.web.site.registration.DashboardPages.Shown;
import fr.guichet.web.site.registration.DashboardPages.Tab;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What managers do: look at who waits, approve, refuse or suspend with a reason (spec A1, A6). */
@Controller
class DecisionPages {

    private static final String TABS = "/gestion/{tab:parents|assistantes-maternelles}";

    private final DashboardPages dashboard;
    private final ApproveRegistration approve;
    private final RefuseOrSuspend refuseOrSuspend;
    private final RevealNir revealNir;
    private final ViewPhoto viewPhoto;
    private final ViewChildPhoto viewChildPhoto;
    private final CachedAccess access;
    private final Forms forms;

    DecisionPages(
            DashboardPages dashboard,
            ApproveRegistration approve,
            RefuseOrSuspend refuseOrSuspend,
            RevealNir revealNir,
            ViewPhoto viewPhoto,
            ViewChildPhoto viewChildPhoto,
            CachedAccess access,
            Forms forms) {
        this.dashboard = dashboard;
        this.approve = approve;
        this.refuseOrSuspend = refuseOrSuspend;
        this.revealNir = revealNir;
        this.viewPhoto = viewPhoto;
        this.viewChildPhoto = viewChildPhoto;
        this.access = access;
        this.forms = forms;
    }

    @GetMapping("/gestion")
    String start() {
        return "redirect:/gestion/parents";
    }

    @GetMapping(TABS)
    ModelAndView list(
            Actor actor,
            @PathVariable String tab,
            @RequestParam(defaultValue = "en_attente") String statut,
            @RequestParam(defaultValue = "1") int page) {
        return dashboard.list(actor, Tab.of(tab), Shown.of(statut), page);
    }

    @GetMapping(TABS + "/{id}")
    ModelAndView show(Actor actor, @PathVariable String tab, @PathVariable UUID id) {
        return dashboard.one(actor, Tab.of(tab), id, Form.EMPTY);
    }

    @PostMapping(TABS + "/{id}/valider")
    ModelAndView approve(Actor actor, @PathVariable String tab, @PathVariable UUID id, Typed typed) {
        return forms.take(typed, form -> dashboard.one(actor, Tab.of(tab), id, form), () -> {
            var comment = new Fields()
                    .optional("comment", typed.text("comment"))
                    .paragraphs(1, Comment.MAX_LENGTH)
                    .optional()
                    .map(Comment::new);
            var command = new ApproveRegistration.Command(actor, new Account.Id(id), comment, madeOn(typed));
            return switch (approve.handle(command)) {
                case ApproveRegistration.Outcome.Approved approved -> done(tab, "valide");
                case ApproveRegistration.Outcome.Unknown unknown ->
                    throw Problem.notFound().asException();
                case ApproveRegistration.Outcome.Rejected rejected ->
                    throw AccountProblems.of(rejected.reason()).asException();
            };
        });
    }

    @PostMapping(TABS + "/{id}/suspendre")
    ModelAndView turnAway(Actor actor, @PathVariable String tab, @PathVariable UUID id, Typed typed) {
        return forms.take(typed, form -> dashboard.one(actor, Tab.of(tab), id, form), () -> {
            var reason = new Fields().required("motif", typed.text("motif")).paragraphs(1, Comment.MAX_LENGTH);
            var command =
                    new RefuseOrSuspend.Command(actor, new Account.Id(id), new Comment(reason.get()), madeOn(typed));
            return switch (refuseOrSuspend.handle(command)) {
                case RefuseOrSuspend.Outcome.Refused refused -> done(tab, "refuse");
                case RefuseOrSuspend.Outcome.Suspended suspended -> done(tab, "suspendu");
                case RefuseOrSuspend.Outcome.Unknown unknown ->
                    throw Problem.notFound().asException();
                case RefuseOrSuspend.Outcome.Rejected rejected ->
                    throw AccountProblems.of(rejected.reason()).asException();
            };
        });
    }

    /** The number in full, for this answer alone; that it was shown is recorded (spec A8). */
    @PostMapping("/gestion/assistantes-maternelles/{id}/nir")
    ModelAndView nir(Actor actor, @PathVariable UUID id) {
        return switch (revealNir.handle(new RevealNir.Command(actor, new Account.Id(id)))) {
            case RevealNir.Outcome.Revealed revealed ->
                dashboard
                        .one(actor, Tab.CHILDMINDERS, id, Form.EMPTY)
                        .addObject("nir", revealed.nir().value());
            case RevealNir.Outcome.Unknown unknown -> throw Problem.notFound().asException();
            case RevealNir.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        };
    }

    @GetMapping("/gestion/enfants/{id}/photo")
    ResponseEntity<byte[]> childPhoto(Actor actor, @PathVariable UUID id) {
        return switch (viewChildPhoto.handle(new ViewChildPhoto.Query(actor, new Child.Id(id), PhotoSize.THUMBNAIL))) {
            case ViewChildPhoto.Outcome.Found found -> FileAnswer.shown(found.photo(), "photo");
            case ViewChildPhoto.Outcome.Unknown unknown ->
                throw Problem.notFound().asException();
        };
    }

    @GetMapping("/gestion/assistantes-maternelles/{id}/photo")
    ResponseEntity<byte[]> photo(Actor actor, @PathVariable UUID id) {
        return switch (viewPhoto.handle(new ViewPhoto.Query(actor, new Account.Id(id), PhotoSize.THUMBNAIL))) {
            case ViewPhoto.Outcome.Found found -> FileAnswer.shown(found.photo(), "photo");
            case ViewPhoto.Outcome.Unknown unknown -> throw Problem.notFound().asException();
        };
    }

    private String done(String tab, String what) {
        access.forget();
        return "/gestion/" + tab + "?fait=" + what;
    }

    /** The state that the manager saw: who comes second is told (spec A1). */
    private static Set<AccountStatus> madeOn(Typed typed) {
        return Stream.of(AccountStatus.values())
                .filter(status -> status.name().equals(typed.text("etat_vu")))
                .findFirst()
                .<Set<AccountStatus>>map(EnumSet::of)
                .orElseGet(() -> EnumSet.allOf(AccountStatus.class));
    }
}
