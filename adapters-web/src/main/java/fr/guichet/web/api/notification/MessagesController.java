package fr.guichet.web.api.notification;

import fr.guichet.application.account.Actor;
import fr.guichet.application.notification.ListMessages;
import fr.guichet.application.notification.Message;
import fr.guichet.application.notification.ResendMessage;
import fr.guichet.application.notification.ViewMessage;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Paging;
import fr.guichet.web.api.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What left and what did not, for administrators (spec A9). */
@RestController
@Tag(name = "Messages")
@RequestMapping("/api/v1/messages")
class MessagesController {

    private final ListMessages list;
    private final ViewMessage view;
    private final ResendMessage resend;

    MessagesController(ListMessages list, ViewMessage view, ResendMessage resend) {
        this.list = list;
        this.view = view;
        this.resend = resend;
    }

    record RecipientWire(String nom, String adresse) {}

    /** One message; where a link or a password stands in it, a mask is shown. */
    record SentMessageWire(
            UUID id,
            String type,
            String canal,
            RecipientWire destinataire,
            String objet,
            String texte,
            @Nullable String html,
            String etat,
            int tentatives,
            @Nullable String derniereErreur,
            Instant creeLe,
            @Nullable Instant dernierEssaiLe) {

        static SentMessageWire of(Message message) {
            return of(message, null);
        }

        static SentMessageWire whole(Message message) {
            return of(message, message.content().html().orElse(null));
        }

        private static SentMessageWire of(Message message, @Nullable String html) {
            var progress = message.progress();
            return new SentMessageWire(
                    message.id().value(),
                    MessageWords.of(message.kind()),
                    MessageWords.of(message.to().channel()),
                    new RecipientWire(message.to().name(), message.to().address()),
                    message.content().subject(),
                    message.content().text(),
                    html,
                    MessageWords.of(progress.state()),
                    progress.attempts(),
                    progress.lastError().orElse(null),
                    message.createdAt(),
                    progress.triedAt().orElse(null));
        }
    }

    @Operation(
            summary = "Lister les messages",
            description = "Du plus récent au plus ancien. `etat` : `en_attente`, `envoye`, `echec` ou `abandonne`."
                    + " Les liens et mots de passe sont masqués.")
    @GetMapping
    ResponseEntity<List<SentMessageWire>> list(
            Actor actor, Paging paging, @RequestParam(required = false) @Nullable String etat) {
        var fields = new Fields();
        var state = fields.optional("etat", etat).oneOf(MessageWords.STATES);
        var query = new ListMessages.Query(actor, state.optional(), paging.request());
        return switch (list.handle(query)) {
            case ListMessages.Outcome.Listed listed ->
                paging.answer(listed.page().map(SentMessageWire::of));
            case ListMessages.Outcome.Forbidden forbidden -> throw denied();
        };
    }

    @Operation(summary = "Lire un message", description = "Avec sa forme HTML ; liens et mots de passe sont masqués.")
    @GetMapping("/{id}")
    SentMessageWire view(Actor actor, @PathVariable UUID id) {
        return switch (view.handle(actor, new Message.Id(id))) {
            case ViewMessage.Outcome.Found found -> SentMessageWire.whole(found.message());
            case ViewMessage.Outcome.NotFound notFound ->
                throw Problem.notFound().asException();
            case ViewMessage.Outcome.Forbidden forbidden -> throw denied();
        };
    }

    @Operation(
            summary = "Renvoyer un message",
            description = "Sous le même Message-ID. Un message parti a oublié son lien : il faut alors en envoyer un"
                    + " nouveau par `POST /users/{id}/renvoyer-lien`.")
    @PostMapping("/{id}/renvoyer")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SentMessageWire resend(Actor actor, @PathVariable UUID id) {
        return SentMessageWire.of(MessageAnswers.queued(resend.handle(actor, new Message.Id(id))));
    }

    private static RuntimeException denied() {
        return Problem.of(ProblemCode.ACCESS_DENIED).asException();
    }
}
