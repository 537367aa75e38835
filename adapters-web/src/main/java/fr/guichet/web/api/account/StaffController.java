package fr.guichet.web.api.account;

import fr.guichet.application.account.Actor;
import fr.guichet.application.account.CreateStaffAccount;
import fr.guichet.application.account.ListManagers;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.domain.account.Role;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Paging;
import fr.guichet.web.api.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    record CreateRequest(
            @Nullable String email,
            @Nullable String password,
            @Nullable String prenom,
            @Nullable String nom,
            @Nullable String telephone) {}

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
    AccountWire createManager(Actor actor, Body<CreateRequest> body) {
        return created(actor, Role.MANAGER, body);
    }

    @Operation(
            summary = "Créer un administrateur",
            description = "Actif aussitôt ; doit changer son mot de passe à la première connexion.")
    @PostMapping("/administrateurs")
    @ResponseStatus(HttpStatus.CREATED)
    AccountWire createAdministrator(Actor actor, Body<CreateRequest> body) {
        return created(actor, Role.ADMINISTRATOR, body);
    }

    private AccountWire created(Actor actor, Role role, Body<CreateRequest> body) {
        var command = body.read((wire, fields) -> {
            var email = fields.required("email", wire.email()).email();
            var password = fields.required("password", wire.password()).secret();
            var first = fields.required("prenom", wire.prenom()).line(PersonName.MIN_LENGTH, PersonName.MAX_LENGTH);
            var last = fields.required("nom", wire.nom()).line(PersonName.MIN_LENGTH, PersonName.MAX_LENGTH);
            var phone = fields.optional("telephone", wire.telephone()).phone();
            return new CreateStaffAccount.Command(
                    actor,
                    role,
                    email.get(),
                    new PersonName(first.get(), last.get()),
                    phone.optional(),
                    new RawPassword(password.get()));
        });
        return switch (createStaffAccount.handle(command)) {
            case CreateStaffAccount.Outcome.Created created -> AccountWire.of(created.account(), Optional.empty());
            case CreateStaffAccount.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            case CreateStaffAccount.Outcome.InvalidPassword invalid ->
                throw AccountProblems.weakPassword("password", invalid.violations())
                        .asException();
            case CreateStaffAccount.Outcome.EmailInUse inUse ->
                throw Problem.of(ProblemCode.EMAIL_TAKEN).asException();
        };
    }
}
