package fr.guichet.web.api.registration;

import fr.guichet.application.account.LinkToken;
import fr.guichet.application.registration.AgreeCoParent;
import fr.guichet.application.registration.RegisterChildminder;
import fr.guichet.application.registration.RegisterClient;
import fr.guichet.application.registration.RegisterParent;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.domain.account.Role;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.Texts;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Parts;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.account.MessageWire;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registering, and agreeing to be somebody's co-parent (spec A7, A8). */
@RestController
@RequestMapping("/api/v1/auth")
class RegisterController {

    private static final Map<String, Role> ROLES = Map.of(
            "parent", Role.PARENT,
            "assistante_maternelle", Role.CHILDMINDER,
            "client", Role.CLIENT);

    private final RegisterParent registerParent;
    private final RegisterChildminder registerChildminder;
    private final RegisterClient registerClient;
    private final AgreeCoParent agreeCoParent;
    private final Texts texts;

    RegisterController(
            RegisterParent registerParent,
            RegisterChildminder registerChildminder,
            RegisterClient registerClient,
            AgreeCoParent agreeCoParent,
            Texts texts) {
        this.registerParent = registerParent;
        this.registerChildminder = registerChildminder;
        this.registerClient = registerClient;
        this.agreeCoParent = agreeCoParent;
        this.texts = texts;
    }

    record TokenRequest(@Nullable String token) {

        /** The token stays out of logs. */
        @Override
        public String toString() {
            return "TokenRequest[…]";
        }
    }

    @PostMapping("/register")
    @Operation(summary = "S'inscrire : parent, assistante maternelle ou client")
    @ResponseStatus(HttpStatus.CREATED)
    MessageWire register(Body<RegisterRequest> body, Parts parts) {
        return body.<Supplier<MessageWire>>read((wire, fields) -> registration(wire, parts, fields))
                .get();
    }

    /** What is left to do once everything is read right. */
    private Supplier<MessageWire> registration(RegisterRequest wire, Parts parts, Fields fields) {
        var role = fields.required("role", wire.role()).oneOf(ROLES);
        // What else is wrong depends on the role.
        fields.check();
        return switch (role.get()) {
            case PARENT -> {
                var command = FamilyFields.command(wire, parts::named, fields);
                yield () -> register(command);
            }
            case CHILDMINDER -> {
                var command = ChildminderFields.command(wire, parts::named, fields);
                yield () -> register(command);
            }
            case CLIENT -> {
                var command = clientCommand(wire, fields);
                yield () -> register(command);
            }
            case SUPER_ADMIN, ADMINISTRATOR, MANAGER, PRACTITIONER ->
                throw new IllegalStateException("nobody registers as staff");
        };
    }

    private MessageWire register(RegisterParent.Command command) {
        return switch (registerParent.handle(command)) {
            case RegisterParent.Outcome.Registered registered ->
                MessageWire.of(texts.french("registration.waits"), registered.account());
            case RegisterParent.Outcome.Rejected rejected ->
                throw RegistrationProblems.of(rejected.reason()).asException();
        };
    }

    private MessageWire register(RegisterChildminder.Command command) {
        return switch (registerChildminder.handle(command)) {
            case RegisterChildminder.Outcome.Registered registered ->
                MessageWire.of(texts.french("registration.waits"), registered.account());
            case RegisterChildminder.Outcome.Rejected rejected ->
                throw RegistrationProblems.of(rejected.reason()).asException();
        };
    }

    private MessageWire register(RegisterClient.Command command) {
        return switch (registerClient.handle(command)) {
            case RegisterClient.Outcome.Registered registered ->
                MessageWire.of(texts.french("registration.client"), registered.account());
            case RegisterClient.Outcome.Rejected rejected ->
                throw RegistrationProblems.of(rejected.reason()).asException();
        };
    }

    private static RegisterClient.Command clientCommand(RegisterRequest wire, Fields fields) {
        var client = CommonFields.registrant(
                fields, wire.email(), wire.prenom(), wire.nom(), wire.telephone(), wire.canalNotification());
        var password = fields.optional("password", wire.password()).secret();
        var acceptsTerms = CommonFields.acceptsTerms(fields, wire.cguAcceptees());
        fields.check();
        return new RegisterClient.Command(client.get(), password.optional().map(RawPassword::new), acceptsTerms);
    }

    @PostMapping("/agree-co-parent")
    @Operation(summary = "Accepter d'être co-parent")
    MessageWire agree(Body<TokenRequest> body) {
        var command = body.read((wire, fields) -> new AgreeCoParent.Command(
                new LinkToken(fields.required("token", wire.token()).secret().get())));
        return switch (agreeCoParent.handle(command)) {
            case AgreeCoParent.Outcome.Agreed agreed -> MessageWire.of(texts.french("registration.agreed"));
            case AgreeCoParent.Outcome.UnknownLink unknown ->
                throw Problem.of(ProblemCode.LINK_INVALID).asException();
            case AgreeCoParent.Outcome.ExpiredLink expired ->
                throw Problem.of(ProblemCode.LINK_EXPIRED).asException();
            case AgreeCoParent.Outcome.AlreadyLinked linked ->
                throw Problem.of(ProblemCode.WRONG_STATE)
                        .saying("registration.other-co-parent")
                        .asException();
            case AgreeCoParent.Outcome.NotAParent not ->
                throw Problem.of(ProblemCode.WRONG_STATE)
                        .saying("registration.not-a-parent")
                        .asException();
        };
    }
}
