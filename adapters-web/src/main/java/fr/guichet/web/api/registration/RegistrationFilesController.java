package fr.guichet.web.api.registration;

import fr.guichet.application.account.Actor;
import fr.guichet.application.registration.LinkCoParent;
import fr.guichet.application.registration.ListChildminders;
import fr.guichet.application.registration.ListParents;
import fr.guichet.application.registration.ViewChildminder;
import fr.guichet.application.registration.ViewParent;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Paging;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.account.StatusWords;
import io.swagger.v3.oas.annotations.Operation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Parents and childminders as managers see them (spec A11). */
@RestController
@RequestMapping("/api/v1")
class RegistrationFilesController {

    private final ListParents listParents;
    private final ViewParent viewParent;
    private final LinkCoParent linkCoParent;
    private final ListChildminders listChildminders;
    private final ViewChildminder viewChildminder;

    RegistrationFilesController(
            ListParents listParents,
            ViewParent viewParent,
            LinkCoParent linkCoParent,
            ListChildminders listChildminders,
            ViewChildminder viewChildminder) {
        this.listParents = listParents;
        this.viewParent = viewParent;
        this.linkCoParent = linkCoParent;
        this.listChildminders = listChildminders;
        this.viewChildminder = viewChildminder;
    }

    record CoParentRequest(@Nullable String coParentId) {}

    @GetMapping("/parents")
    @Operation(summary = "Lister les parents")
    ResponseEntity<List<ParentWire>> parents(
            Actor actor, @RequestParam(required = false) @Nullable String statut, Paging paging) {
        return switch (listParents.handle(new ListParents.Query(actor, statuses(statut), paging.request()))) {
            case ListParents.Outcome.Found found -> paging.answer(found.page().map(ParentWire::of));
            case ListParents.Outcome.Forbidden forbidden -> throw accessDenied();
        };
    }

    @GetMapping("/parents/{id}")
    @Operation(summary = "Consulter un parent et son dossier")
    ParentWire parent(Actor actor, @PathVariable UUID id) {
        return switch (viewParent.handle(new ViewParent.Query(actor, new Account.Id(id)))) {
            case ViewParent.Outcome.Found found -> ParentWire.of(found.view());
            case ViewParent.Outcome.Unknown unknown -> throw Problem.notFound().asException();
            case ViewParent.Outcome.Forbidden forbidden -> throw accessDenied();
        };
    }

    @PatchMapping("/parents/{id}/co-parent")
    @Operation(summary = "Relier deux parents inscrits séparément")
    ParentWire linkCoParent(Actor actor, @PathVariable UUID id, Body<CoParentRequest> body) {
        var parent = new Account.Id(id);
        var coParent = body.about(() -> mayBeLinked(actor, parent))
                .read((wire, fields) -> new Account.Id(fields.required("co_parent_id", wire.coParentId())
                        .uuid()
                        .get()));
        return switch (linkCoParent.handle(new LinkCoParent.Command(actor, parent, coParent))) {
            case LinkCoParent.Outcome.Linked linked -> parent(actor, id);
            case LinkCoParent.Outcome.UnknownParent unknown ->
                throw Problem.notFound().asException();
            case LinkCoParent.Outcome.UnknownCoParent unknown ->
                throw Problem.invalid("co_parent_id", "registration.no-such-parent")
                        .asException();
            case LinkCoParent.Outcome.AlreadyLinked linked ->
                throw Problem.of(ProblemCode.WRONG_STATE)
                        .saying("registration.other-co-parent")
                        .asException();
            case LinkCoParent.Outcome.Forbidden forbidden -> throw accessDenied();
        };
    }

    /** Whether there is such a parent; a wrong body about oneself is 403 all the same. */
    private boolean mayBeLinked(Actor actor, Account.Id parent) {
        if (actor.account().equals(parent)) {
            throw accessDenied();
        }
        return viewParent.handle(new ViewParent.Query(actor, parent)) instanceof ViewParent.Outcome.Found;
    }

    @GetMapping("/assistantes-maternelles")
    @Operation(summary = "Lister les assistantes maternelles")
    ResponseEntity<List<ChildminderWire>> childminders(
            Actor actor, @RequestParam(required = false) @Nullable String statut, Paging paging) {
        var query = new ListChildminders.Query(actor, statuses(statut), paging.request());
        return switch (listChildminders.handle(query)) {
            case ListChildminders.Outcome.Found found ->
                paging.answer(found.page().map(ChildminderWire::of));
            case ListChildminders.Outcome.Forbidden forbidden -> throw accessDenied();
        };
    }

    @GetMapping("/assistantes-maternelles/{id}")
    @Operation(summary = "Consulter une assistante maternelle et son dossier")
    ChildminderWire childminder(Actor actor, @PathVariable UUID id) {
        return switch (viewChildminder.handle(new ViewChildminder.Query(actor, new Account.Id(id)))) {
            case ViewChildminder.Outcome.Found found -> ChildminderWire.of(found.view());
            case ViewChildminder.Outcome.Unknown unknown ->
                throw Problem.notFound().asException();
            case ViewChildminder.Outcome.Forbidden forbidden -> throw accessDenied();
        };
    }

    private static Set<AccountStatus> statuses(@Nullable String statut) {
        return new Fields()
                .optional("statut", statut)
                .oneOf(StatusWords.ALL)
                .optional()
                .orElse(EnumSet.allOf(AccountStatus.class));
    }

    private static RuntimeException accessDenied() {
        return Problem.of(ProblemCode.ACCESS_DENIED).asException();
    }
}
