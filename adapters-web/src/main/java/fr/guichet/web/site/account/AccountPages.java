package fr.guichet.web.site.account;

import fr.guichet.application.account.Actor;
import fr.guichet.application.account.ChangeRole;
import fr.guichet.application.account.ResendLink;
import fr.guichet.application.privacy.EraseAccount;
import fr.guichet.application.registration.ApproveRegistration;
import fr.guichet.application.registration.RefuseOrSuspend;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Comment;
import fr.guichet.domain.account.DecisionRejection;
import fr.guichet.web.Fields;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.account.AccountAnswers;
import fr.guichet.web.api.account.AccountProblems;
import fr.guichet.web.api.account.CachedAccess;
import fr.guichet.web.api.account.RoleWords;
import fr.guichet.web.api.privacy.ErasureAnswers;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Typed;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One account as administrators deal with it: role, link, suspension and deletion (spec A1, A2, A4). */
@Controller
@RequestMapping("/administration/comptes/{id}")
class AccountPages {

    private final AccountSheet sheet;
    private final ChangeRole changeRole;
    private final ResendLink resendLink;
    private final ApproveRegistration approve;
    private final RefuseOrSuspend suspend;
    private final EraseAccount erase;
    private final CachedAccess access;
    private final Forms forms;

    AccountPages(
            AccountSheet sheet,
            ChangeRole changeRole,
            ResendLink resendLink,
            ApproveRegistration approve,
            RefuseOrSuspend suspend,
            EraseAccount erase,
            CachedAccess access,
            Forms forms) {
        this.sheet = sheet;
        this.changeRole = changeRole;
        this.resendLink = resendLink;
        this.approve = approve;
        this.suspend = suspend;
        this.erase = erase;
        this.access = access;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return sheet.page(actor, id, Form.EMPTY);
    }

    @PostMapping("/role")
    ModelAndView changeRole(Actor actor, @PathVariable UUID id, Typed typed) {
        return forms.take(typed, form -> sheet.page(actor, id, form), () -> {
            var role = new Fields().required("role", typed.text("role")).oneOf(RoleWords.ALL);
            var account = notOneself(actor, id);
            AccountAnswers.changed(changeRole.handle(new ChangeRole.Command(actor, account, role.get())));
            return done(id, "role");
        });
    }

    @PostMapping("/lien")
    ModelAndView sendLink(Actor actor, @PathVariable UUID id, Typed typed) {
        return forms.take(typed, form -> sheet.page(actor, id, form), () -> {
            AccountAnswers.sent(resendLink.handle(new ResendLink.Command(actor, new Account.Id(id))));
            return done(id, "lien");
        });
    }

    @PostMapping("/suspendre")
    ModelAndView suspend(Actor actor, @PathVariable UUID id, Typed typed) {
        return forms.take(typed, form -> sheet.page(actor, id, form), () -> {
            var reason = new Fields().required("motif", typed.text("motif")).paragraphs(1, Comment.MAX_LENGTH);
            var command = new RefuseOrSuspend.Command(
                    actor, new Account.Id(id), new Comment(reason.get()), Set.of(AccountStatus.ACTIVE));
            return switch (suspend.handle(command)) {
                case RefuseOrSuspend.Outcome.Suspended suspended -> done(id, "suspendu");
                case RefuseOrSuspend.Outcome.Refused refused -> done(id, "suspendu");
                case RefuseOrSuspend.Outcome.Unknown unknown ->
                    throw Problem.notFound().asException();
                case RefuseOrSuspend.Outcome.Rejected rejected ->
                    throw AccountProblems.of(rejected.reason()).asException();
            };
        });
    }

    @PostMapping("/reactiver")
    ModelAndView reactivate(Actor actor, @PathVariable UUID id, Typed typed) {
        return forms.take(typed, form -> sheet.page(actor, id, form), () -> {
            var comment = new Fields()
                    .optional("comment", typed.text("comment"))
                    .paragraphs(1, Comment.MAX_LENGTH)
                    .optional()
                    .map(Comment::new);
            var command = new ApproveRegistration.Command(
                    actor, new Account.Id(id), comment, EnumSet.of(AccountStatus.SUSPENDED, AccountStatus.REFUSED));
            return switch (approve.handle(command)) {
                case ApproveRegistration.Outcome.Approved approved -> done(id, "reactive");
                case ApproveRegistration.Outcome.Unknown unknown ->
                    throw Problem.notFound().asException();
                case ApproveRegistration.Outcome.Rejected rejected ->
                    throw AccountProblems.of(rejected.reason()).asException();
            };
        });
    }

    /** Asks once, and says what goes and what stays. */
    @GetMapping("/effacer")
    ModelAndView askWhetherToErase(Actor actor, @PathVariable UUID id) {
        return sheet.erasing(actor, id, Form.EMPTY);
    }

    @PostMapping("/effacer")
    ModelAndView erase(Actor actor, @PathVariable UUID id, Typed typed) {
        return forms.show(typed, form -> sheet.erasing(actor, id, form), () -> {
            var account = notOneself(actor, id);
            var report = ErasureAnswers.report(erase.handle(EraseAccount.Command.other(actor, account)));
            access.forget();
            return new ModelAndView("site/privacy/erased")
                    .addObject("report", report)
                    .addObject("own", false);
        });
    }

    /** Said by its own sentence before the use case says no. */
    private static Account.Id notOneself(Actor actor, UUID id) {
        var account = new Account.Id(id);
        if (actor.account().equals(account)) {
            throw AccountProblems.of(new DecisionRejection.OwnAccount()).asException();
        }
        return account;
    }

    private String done(UUID id, String what) {
        access.forget();
        return "/administration/comptes/" + id + "?fait=" + what;
    }
}
