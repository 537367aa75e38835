package fr.guichet.web.api.registration;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.guichet.application.account.Actor;
import fr.guichet.application.registration.ApproveRegistration;
import fr.guichet.application.registration.RefuseOrSuspend;
import fr.guichet.application.registration.RevealNir;
import fr.guichet.application.registration.ViewDecisions;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Comment;
import fr.guichet.domain.account.Decision;
import fr.guichet.domain.account.DecisionRejection;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.Texts;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.account.AccountProblems;
import fr.guichet.web.api.account.StatusWords;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deciding about accounts, and what may be seen to decide (spec A1, A2, A6, A8). */
@RestController
@RequestMapping("/api/v1/users/{id}")
class DecisionController {

    private final ApproveRegistration approve;
    private final RefuseOrSuspend refuseOrSuspend;
    private final ViewDecisions viewDecisions;
    private final RevealNir revealNir;
    private final Texts texts;

    DecisionController(
            ApproveRegistration approve,
            RefuseOrSuspend refuseOrSuspend,
            ViewDecisions viewDecisions,
            RevealNir revealNir,
            Texts texts) {
        this.approve = approve;
        this.refuseOrSuspend = refuseOrSuspend;
        this.viewDecisions = viewDecisions;
        this.revealNir = revealNir;
        this.texts = texts;
    }

    record DecisionRequest(
            @Nullable String comment, @Nullable String statutAttendu) {}

    /**
     * What was decided.
     *
     * @param emailSent the message is kept and will leave, whatever dies meanwhile
     */
    record DecidedWire(
            String message,
            @JsonProperty("userId") UUID userId,
            @JsonProperty("emailSent") boolean emailSent) {}

    record DecisionWire(
            UUID id,
            String type,
            String statut,
            Instant creeLe,
            UUID validePar,
            @Nullable String commentaire) {

        static DecisionWire of(Decision decision) {
            return new DecisionWire(
                    decision.id().value(),
                    "validation_compte",
                    switch (decision.kind()) {
                        case APPROVED -> "valide";
                        case REFUSED -> "refuse";
                        case SUSPENDED -> "suspendu";
                    },
                    decision.decidedAt(),
                    decision.author().value(),
                    decision.comment().map(Comment::text).orElse(null));
        }
    }

    record NirWire(String nir) {

        /** The number stays out of logs. */
        @Override
        public String toString() {
            return "NirWire[…]";
        }
    }

    @PatchMapping("/valider")
    @Operation(summary = "Valider un compte en attente, refusé ou suspendu")
    DecidedWire approve(Actor actor, @PathVariable UUID id, Body<DecisionRequest> body) {
        var account = new Account.Id(id);
        var command = body.about(() -> mayBeDecided(actor, account)).read((wire, fields) -> {
            var comment = fields.optional("comment", wire.comment()).paragraphs(1, Comment.MAX_LENGTH);
            var madeOn = madeOn(fields, wire);
            return new ApproveRegistration.Command(
                    actor, account, comment.optional().map(Comment::new), madeOn);
        });
        return switch (approve.handle(command)) {
            case ApproveRegistration.Outcome.Approved approved -> decided("registration.approved", id);
            case ApproveRegistration.Outcome.Unknown unknown ->
                throw Problem.notFound().asException();
            case ApproveRegistration.Outcome.Rejected rejected ->
                throw AccountProblems.of(rejected.reason()).asException();
        };
    }

    @PatchMapping("/suspendre")
    @Operation(summary = "Refuser un compte en attente, ou suspendre un compte actif")
    DecidedWire turnAway(Actor actor, @PathVariable UUID id, Body<DecisionRequest> body) {
        var account = new Account.Id(id);
        var command = body.about(() -> mayBeDecided(actor, account)).read((wire, fields) -> {
            var reason = fields.required("comment", wire.comment()).paragraphs(1, Comment.MAX_LENGTH);
            var madeOn = madeOn(fields, wire);
            return new RefuseOrSuspend.Command(actor, account, new Comment(reason.get()), madeOn);
        });
        return switch (refuseOrSuspend.handle(command)) {
            case RefuseOrSuspend.Outcome.Refused refused -> decided("registration.refused", id);
            case RefuseOrSuspend.Outcome.Suspended suspended -> decided("registration.suspended", id);
            case RefuseOrSuspend.Outcome.Unknown unknown ->
                throw Problem.notFound().asException();
            case RefuseOrSuspend.Outcome.Rejected rejected ->
                throw AccountProblems.of(rejected.reason()).asException();
        };
    }

    @GetMapping("/validations")
    @Operation(summary = "Consulter les décisions prises sur un compte")
    List<DecisionWire> decisions(Actor actor, @PathVariable UUID id) {
        return switch (viewDecisions.handle(new ViewDecisions.Query(actor, new Account.Id(id)))) {
            case ViewDecisions.Outcome.Found found ->
                found.decisions().stream().map(DecisionWire::of).toList();
            case ViewDecisions.Outcome.Unknown unknown ->
                throw Problem.notFound().asException();
            case ViewDecisions.Outcome.Forbidden forbidden -> throw accessDenied();
        };
    }

    @GetMapping("/nir")
    @Operation(summary = "Afficher en clair un numéro de sécurité sociale ; la consultation est enregistrée")
    NirWire nir(Actor actor, @PathVariable UUID id) {
        return switch (revealNir.handle(new RevealNir.Command(actor, new Account.Id(id)))) {
            case RevealNir.Outcome.Revealed revealed ->
                new NirWire(revealed.nir().value());
            case RevealNir.Outcome.Unknown unknown -> throw Problem.notFound().asException();
            case RevealNir.Outcome.Forbidden forbidden -> throw accessDenied();
        };
    }

    private DecidedWire decided(String key, UUID account) {
        return new DecidedWire(texts.french(key), account, true);
    }

    private static Set<AccountStatus> madeOn(Fields fields, DecisionRequest wire) {
        return fields.optional("statut_attendu", wire.statutAttendu())
                .oneOf(StatusWords.ALL)
                .optional()
                .orElse(EnumSet.allOf(AccountStatus.class));
    }

    /** Whether there is such an account; a wrong body about one that the caller may not decide on is 403 all the same. */
    private boolean mayBeDecided(Actor actor, Account.Id account) {
        if (actor.account().equals(account)) {
            throw AccountProblems.of(new DecisionRejection.OwnAccount()).asException();
        }
        return switch (viewDecisions.handle(new ViewDecisions.Query(actor, account))) {
            case ViewDecisions.Outcome.Found found -> true;
            case ViewDecisions.Outcome.Unknown unknown -> false;
            case ViewDecisions.Outcome.Forbidden forbidden -> throw accessDenied();
        };
    }

    private static RuntimeException accessDenied() {
        return Problem.of(ProblemCode.ACCESS_DENIED).asException();
    }
}
