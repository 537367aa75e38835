package fr.guichet.web.site.booking;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.AddressOwner;
import fr.guichet.application.clientfile.ListClients;
import fr.guichet.application.clientfile.OpenClientFile;
import fr.guichet.application.clientfile.ViewClientFile;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.clientfile.ClientProblems;
import fr.guichet.web.api.clientfile.ClientRequest;
import fr.guichet.web.api.clientfile.DogRequest;
import fr.guichet.web.site.Typed;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who is on the telephone among the clients, or makes their file (spec C1). */
@Component
class PhoneCallers {

    private static final int SHOWN = 8;
    private static final int LONGEST_SEARCH = 200;

    private final ListClients list;
    private final ViewClientFile view;
    private final OpenClientFile open;

    PhoneCallers(ListClients list, ViewClientFile view, OpenClientFile open) {
        this.list = list;
        this.view = view;
        this.open = open;
    }

    Optional<ClientFile> find(Actor actor, @Nullable UUID client) {
        return Optional.ofNullable(client)
                .flatMap(id -> view.handle(new ViewClientFile.Query(actor, Optional.of(new ClientFile.Id(id)))))
                .map(ViewClientFile.View::file);
    }

    /** The first of those who fit; nothing where nothing is looked for. */
    Optional<Page<ClientFile>> search(Actor actor, @Nullable String typed) {
        var fields = new Fields();
        var words = fields.optional("q", typed).line(1, LONGEST_SEARCH);
        if (!fields.isValid() || words.optional().isEmpty()) {
            return Optional.empty();
        }
        return list.handle(new ListClients.Query(actor, words.optional(), new PageRequest(1, SHOWN)))
                        instanceof ListClients.Outcome.Listed listed
                ? Optional.of(listed.page())
                : Optional.empty();
    }

    Opening opening(Actor actor, Typed typed) {
        return new Opening(actor, typed);
    }

    /** A file on its way; where its address is known already, it can tell whose it is. */
    final class Opening {

        private final Actor actor;
        private final Typed typed;
        private @Nullable AddressOwner owner;

        private Opening(Actor actor, Typed typed) {
            this.actor = actor;
            this.typed = typed;
        }

        Optional<AddressOwner> known() {
            return Optional.ofNullable(owner);
        }

        ClientFile.Id open() {
            var wire = wire();
            return switch (open.handle(ClientRequest.opening(actor, wire, new Fields()))) {
                case OpenClientFile.Outcome.Opened opened -> opened.file().id();
                case OpenClientFile.Outcome.AwaitsConfirmation waits ->
                    waits.file().id();
                case OpenClientFile.Outcome.Linked linked -> linked.file().id();
                case OpenClientFile.Outcome.EmailInUse inUse -> {
                    owner = inUse.owner();
                    throw ClientProblems.emailInUse(inUse.owner()).asException();
                }
                case OpenClientFile.Outcome.DogRefused refused ->
                    throw ClientProblems.of(refused.reason(), wire.dogAt(refused.index()))
                            .asException();
                case OpenClientFile.Outcome.Forbidden forbidden ->
                    throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            };
        }

        private ClientRequest wire() {
            var hasDog = Stream.of("chien.nom", "chien.race", "chien.date_naissance", "chien.numero_puce")
                    .map(typed::text)
                    .anyMatch(text -> text != null && !text.isBlank());
            var dog = hasDog
                    ? new DogRequest(
                            typed.text("chien.nom"),
                            typed.text("chien.race"),
                            typed.text("chien.date_naissance"),
                            typed.text("chien.numero_puce"))
                    : null;
            return new ClientRequest(
                    typed.text("email"),
                    typed.text("prenom"),
                    typed.text("nom"),
                    typed.text("telephone"),
                    null,
                    null,
                    null,
                    dog,
                    null,
                    null,
                    null);
        }
    }
}
