package fr.guichet.web.api.account;

import fr.guichet.application.account.AccountList;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.ChangeRole;
import fr.guichet.application.account.ListUsers;
import fr.guichet.application.account.ResendLink;
import fr.guichet.application.account.ViewAccount;
import fr.guichet.application.privacy.EraseAccount;
import fr.guichet.domain.account.Account;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.Texts;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Paging;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.privacy.ErasureAnswers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts as administrators and managers deal with them (spec A2, A4). */
@RestController
@Tag(name = "Comptes")
@RequestMapping("/api/v1/users")
class UserController {

    private static final int LONGEST_SEARCH = 200;

    private final ListUsers listUsers;
    private final ViewAccount viewAccount;
    private final ChangeRole changeRole;
    private final EraseAccount eraseAccount;
    private final ResendLink resendLink;
    private final Texts texts;

    UserController(
            ListUsers listUsers,
            ViewAccount viewAccount,
            ChangeRole changeRole,
            EraseAccount eraseAccount,
            ResendLink resendLink,
            Texts texts) {
        this.listUsers = listUsers;
        this.viewAccount = viewAccount;
        this.changeRole = changeRole;
        this.eraseAccount = eraseAccount;
        this.resendLink = resendLink;
        this.texts = texts;
    }

    record RoleRequest(@Nullable String role) {}

    @Operation(summary = "Lister les comptes")
    @GetMapping
    ResponseEntity<List<AccountWire>> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String statut,
            @RequestParam(required = false) @Nullable String q,
            Paging paging) {
        var fields = new Fields();
        var wantedRole = fields.optional("role", role).oneOf(RoleWords.ALL);
        var wantedStatus = fields.optional("statut", statut).oneOf(StatusWords.ALL);
        var search = fields.optional("q", q).line(1, LONGEST_SEARCH);
        var query = new ListUsers.Query(
                actor,
                wantedRole.optional(),
                wantedStatus.optional().orElse(Set.of()),
                search.optional(),
                paging.request());
        return switch (listUsers.handle(query)) {
            case ListUsers.Outcome.Listed listed ->
                paging.answer(
                        listed.page().map(AccountWire::of).entries(),
                        listed.page().total());
            case ListUsers.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        };
    }

    @Operation(summary = "Changer le rôle d'un compte", description = "Met fin à ses sessions.")
    @PatchMapping("/{id}/role")
    AccountWire changeRole(Actor actor, @PathVariable UUID id, Body<RoleRequest> body) {
        var account = new Account.Id(id);
        var role = body.about(() -> row(actor, account).isPresent())
                .read((wire, fields) -> fields.required("role", wire.role())
                        .oneOf(RoleWords.ALL)
                        .get());
        var changed = AccountAnswers.changed(changeRole.handle(new ChangeRole.Command(actor, account, role)));
        return row(actor, account).map(AccountWire::of).orElseGet(() -> AccountWire.of(changed, Optional.empty()));
    }

    private Optional<AccountList.Row> row(Actor actor, Account.Id account) {
        return viewAccount.handle(new ViewAccount.Query(actor, account));
    }

    @Operation(
            summary = "Supprimer un compte",
            description =
                    "Efface la personne : le compte, son dossier, ses photos. Ses rendez-vous à venir sont annulés,"
                            + " les passés restent sans identité. La réponse dit ce qui est conservé, et pourquoi.")
    @DeleteMapping("/{id}")
    ErasureAnswers.ReportWire remove(Actor actor, @PathVariable UUID id) {
        var command = EraseAccount.Command.other(actor, new Account.Id(id));
        return ErasureAnswers.wire(ErasureAnswers.report(eraseAccount.handle(command)), texts);
    }

    @Operation(
            summary = "Envoyer un nouveau lien de mot de passe",
            description = "Les liens précédents ne valent plus.")
    @PostMapping("/{id}/renvoyer-lien")
    @ResponseStatus(HttpStatus.ACCEPTED)
    MessageWire resendLink(Actor actor, @PathVariable UUID id) {
        AccountAnswers.sent(resendLink.handle(new ResendLink.Command(actor, new Account.Id(id))));
        return MessageWire.of(texts.french("account.link-resent"));
    }
}
