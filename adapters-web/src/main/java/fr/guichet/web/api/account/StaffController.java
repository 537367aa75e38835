package fr.guichet.web.api.account;

import fr.guichet.application.account.Actor;
import fr.guichet.application.account.CreateStaffAccount;
import fr.guichet.application.account.ListManagers;
import fr.guichet.domain.account.Role;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Paging;
import fr.guichet.web.api.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Managers and administrators (spec A2). */
@RestController
@Tag(name = "Personnel")
@RequestMapping("/api/v1")
class StaffController {

    private final CreateStaffAccount createStaffAccount;
    private final ListManagers listManagers;

    StaffController(CreateStaffAccount createStaffAccount, ListManagers listManagers) {
        this.createStaffAccount = createStaffAccount;
        this.listManagers = listManagers;
    }

    @Operation(summary = "Lister les gestionnaires")
    @GetMapping("/gestionnaires")
    ResponseEntity<List<AccountWire>> managers(Actor actor, Paging paging) {
        return switch (listManagers.handle(new ListManagers.Query(actor, paging.request()))) {
            case ListManagers.Outcome.Listed listed ->
                paging.answer(
                        listed.page().map(AccountWire::of).entries(),
                        listed.page().total());
            case ListManagers.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        };
    }

    @Operation(
            summary = "Créer un gestionnaire",
            description = "Actif aussitôt ; doit changer son mot de passe à la première connexion.")
    @PostMapping("/gestionnaires")
    @ResponseStatus(HttpStatus.CREATED)
    AccountWire createManager(Actor actor, Body<AccountAnswers.NewStaff> body) {
        return created(actor, Role.MANAGER, body);
    }

    @Operation(
            summary = "Créer un administrateur",
            description = "Actif aussitôt ; doit changer son mot de passe à la première connexion.")
    @PostMapping("/administrateurs")
    @ResponseStatus(HttpStatus.CREATED)
    AccountWire createAdministrator(Actor actor, Body<AccountAnswers.NewStaff> body) {
        return created(actor, Role.ADMINISTRATOR, body);
    }

    private AccountWire created(Actor actor, Role role, Body<AccountAnswers.NewStaff> body) {
        var command = body.read((wire, fields) -> wire.command(actor, role, fields));
        return AccountWire.of(AccountAnswers.created(createStaffAccount.handle(command)), Optional.empty());
    }
}
