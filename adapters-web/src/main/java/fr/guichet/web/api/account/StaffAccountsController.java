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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Managers and administrators (spec A2, A3). */
@RestController
@Tag(name = "Comptes du personnel")
class StaffAccountsController {

    private final CreateStaffAccount create;
    private final ListManagers managers;

    StaffAccountsController(CreateStaffAccount create, ListManagers managers) {
        this.create = create;
        this.managers = managers;
    }

    record StaffRequest(
            @Nullable String email,
            @Nullable String password,
            @Nullable String prenom,
            @Nullable String nom,
            @Nullable String telephone) {}

    @PostMapping("/api/v1/gestionnaires")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Créer un gestionnaire",
            description = "Actif aussitôt, avec un mot de passe à changer à la première connexion.")
    UserWire createManager(Actor actor, Body<StaffRequest> body) {
        return created(actor, Role.MANAGER, body);
    }

    @PostMapping("/api/v1/administrateurs")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Créer un administrateur",
            description = "Actif aussitôt, avec un mot de passe à changer à la première connexion.")
    UserWire createAdministrator(Actor actor, Body<StaffRequest> body) {
        return created(actor, Role.ADMINISTRATOR, body);
    }

    private UserWire created(Actor actor, Role role, Body<StaffRequest> body) {
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
        return switch (create.handle(command)) {
            case CreateStaffAccount.Outcome.Created done -> UserWire.of(done.account(), Optional.empty());
            case CreateStaffAccount.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            case CreateStaffAccount.Outcome.InvalidPassword invalid ->
                throw AccountProblems.weakPassword("password", invalid.violations())
                        .asException();
            case CreateStaffAccount.Outcome.EmailInUse used ->
                throw Problem.of(ProblemCode.EMAIL_TAKEN).asException();
        };
    }

    @GetMapping("/api/v1/gestionnaires")
    @Operation(summary = "Lister les gestionnaires, les plus récents d'abord")
    ResponseEntity<List<UserWire>> managers(Actor actor, Paging paging) {
        return switch (managers.handle(new ListManagers.Query(actor, paging.request()))) {
            case ListManagers.Outcome.Listed listed ->
                paging.answer(listed.page().map(UserWire::of));
            case ListManagers.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        };
    }
}
