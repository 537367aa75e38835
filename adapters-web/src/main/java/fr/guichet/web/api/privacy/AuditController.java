package fr.guichet.web.api.privacy;

import fr.guichet.application.account.Actor;
import fr.guichet.application.privacy.AuditEntry;
import fr.guichet.application.privacy.ReadAuditTrail;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PersonName;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Paging;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.booking.QueryFields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail, for administrators (spec section 6). */
@RestController
@Tag(name = "Protection des données")
class AuditController {

    private final ReadAuditTrail readAuditTrail;

    AuditController(ReadAuditTrail readAuditTrail) {
        this.readAuditTrail = readAuditTrail;
    }

    /** An entry; without an author, the program did it of itself. */
    record EntryWire(
            UUID id,
            Instant le,
            @Nullable AuthorWire auteur,
            String action,
            @Nullable UUID sujet,
            @Nullable String details) {

        static EntryWire of(ReadAuditTrail.Entry found) {
            var entry = found.entry();
            return new EntryWire(
                    entry.id(),
                    entry.at(),
                    entry.actor().equals(AuditEntry.PROGRAM)
                            ? null
                            : new AuthorWire(
                                    entry.actor().value(),
                                    found.author().map(PersonName::full).orElse(null)),
                    AuditWords.of(entry.action()),
                    entry.subject().orElse(null),
                    entry.details().orElse(null));
        }
    }

    /** Who did it; without a name once they are erased. */
    record AuthorWire(UUID id, @Nullable String nom) {}

    @Operation(
            summary = "Lire le journal des opérations sensibles",
            description = "De la plus récente à la plus ancienne. `auteur` et `sujet` sont des identifiants ;"
                    + " le journal ne contient aucun nom.")
    @GetMapping("/api/v1/audit")
    ResponseEntity<List<EntryWire>> read(
            Actor actor,
            @RequestParam(required = false) @Nullable String du,
            @RequestParam(required = false) @Nullable String au,
            @RequestParam(required = false) @Nullable String auteur,
            @RequestParam(required = false) @Nullable String sujet,
            @RequestParam(required = false) @Nullable String action,
            Paging paging) {
        var fields = new Fields();
        var author = fields.optional("auteur", auteur).uuid();
        var subject = fields.optional("sujet", sujet).uuid();
        var what = fields.optional("action", action).oneOf(AuditWords.ALL);
        var days = QueryFields.days(fields, du, au);
        var query = new ReadAuditTrail.Query(
                actor,
                days,
                author.optional().map(Account.Id::new),
                subject.optional(),
                what.optional(),
                paging.request());
        return switch (readAuditTrail.handle(query)) {
            case ReadAuditTrail.Outcome.Found found ->
                paging.answer(found.page().map(EntryWire::of));
            case ReadAuditTrail.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        };
    }
}
