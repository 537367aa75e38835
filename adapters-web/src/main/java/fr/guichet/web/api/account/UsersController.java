package fr.guichet.web.api.account;

import fr.guichet.application.account.AccountExists;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.ChangeRole;
import fr.guichet.application.account.ListUsers;
import fr.guichet.application.account.RemoveAccount;
import fr.guichet.application.account.ResendLink;
import fr.guichet.domain.account.Account;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.Texts;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Paging;
import fr.guichet.web.api.Problem;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts of every role, for those who administer them (spec A2). */
@RestController
@Tag(name = "Utilisateurs")
class UsersController {

    private static final int LONGEST_SEARCH = 200;

    private final ListUsers users;
    private final ChangeRole changeRole;
    private final RemoveAccount remove;
    private final ResendLink resend;
    private final AccountExists exists;
    private final Texts texts;

    UsersController(
            ListUsers users,
            ChangeRole changeRole,
            RemoveAccount remove,
            ResendLink resend,
            AccountExists exists,
            Texts texts) {
        this.users = users;
        this.changeRole = changeRole;
        this.remove = remove;
        this.resend = resend;
        this.exists = exists;
        this.texts = texts;
    }

    record RoleRequest(@Nullable String role) {}

    record Said(String message) {}

    @GetMapping("/api/v1/users")
    @Operation(summary = "Chercher des comptes, les plus récents d'abord")
    ResponseEntity<List<UserWire>> users(
            Actor actor,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String statut,
            @RequestParam(required = false) @Nullable String q,
            Paging paging) {
        var fields = new Fields();
        var wantedRole = fields.optional("role", role).oneOf(RoleWords.ALL);
        var wantedStatus = fields.optional("statut", statut).oneOf(AccountWords.STATUSES);
        var words = fields.optional("q", q).line(1, LONGEST_SEARCH);
        var query = new ListUsers.Query(
                actor,
                wantedRole.optional(),
                wantedStatus.optional().orElse(Set.of()),
                words.optional(),
                paging.request());
        return switch (users.handle(query)) {
            case ListUsers.Outcome.Listed listed -> paging.answer(listed.page().map(UserWire::of));
            case ListUsers.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        };
    }

    @PatchMapping("/api/v1/users/{id}/role")
    @Operation(summary = "Changer le rôle d'un compte", description = "Met fin à ses sessions.")
    UserWire changeRole(Actor actor, @PathVariable UUID id, Body<RoleRequest> body) {
        var account = new Account.Id(id);
        var command = body.about(() -> exists.handle(new AccountExists.Query(actor, account)))
                .read((wire, fields) -> {
                    var role = fields.required("role", wire.role()).oneOf(RoleWords.ALL);
                    return new ChangeRole.Command(actor, account, role.get());
                });
        return switch (changeRole.handle(command)) {
            case ChangeRole.Outcome.Changed changed -> UserWire.of(changed.account(), Optional.empty());
            case ChangeRole.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            case ChangeRole.Outcome.NotFound none -> throw Problem.notFound().asException();
            case ChangeRole.Outcome.LastSuperAdmin last ->
                throw lastSuperAdmin().asException();
        };
    }

    @DeleteMapping("/api/v1/users/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Supprimer un compte",
            description = "Un compte qui a des rendez-vous ou un dossier ne peut être que suspendu.")
    void remove(Actor actor, @PathVariable UUID id) {
        switch (remove.handle(new RemoveAccount.Command(actor, new Account.Id(id)))) {
            case RemoveAccount.Outcome.Removed removed -> {}
            case RemoveAccount.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            case RemoveAccount.Outcome.NotFound none -> throw Problem.notFound().asException();
            case RemoveAccount.Outcome.LastSuperAdmin last ->
                throw lastSuperAdmin().asException();
            case RemoveAccount.Outcome.StillNeeded needed ->
                throw Problem.of(ProblemCode.WRONG_STATE)
                        .saying("account.still-needed")
                        .asException();
        }
    }

    @PostMapping("/api/v1/users/{id}/renvoyer-lien")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Renvoyer un lien de création de mot de passe", description = "Remplace les liens précédents.")
    Said resend(Actor actor, @PathVariable UUID id) {
        return switch (resend.handle(new ResendLink.Command(actor, new Account.Id(id)))) {
            case ResendLink.Outcome.Sent sent -> new Said(texts.french("account.link-sent"));
            case ResendLink.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            case ResendLink.Outcome.NotFound none -> throw Problem.notFound().asException();
            case ResendLink.Outcome.NotActive outside ->
                throw Problem.of(ProblemCode.WRONG_STATE).asException();
        };
    }

    private static Problem lastSuperAdmin() {
        return Problem.of(ProblemCode.WRONG_STATE).saying("account.last-super-admin");
    }
}
