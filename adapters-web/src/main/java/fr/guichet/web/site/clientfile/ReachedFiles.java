package fr.guichet.web.site.clientfile;

import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.ViewClientFile;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.web.api.Problem;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The client files that someone reaches; the others are not there (spec C5). */
@Component
class ReachedFiles {

    private final ViewClientFile view;

    ReachedFiles(ViewClientFile view) {
        this.view = view;
    }

    ViewClientFile.View find(Actor actor, UUID id) {
        return found(actor, Optional.of(new ClientFile.Id(id)));
    }

    ViewClientFile.View own(Actor actor) {
        return found(actor, Optional.empty());
    }

    /** For names in lists, where a file may have gone meanwhile. */
    Optional<ClientFile> maybe(Actor actor, ClientFile.Id id) {
        return view.handle(new ViewClientFile.Query(actor, Optional.of(id))).map(ViewClientFile.View::file);
    }

    private ViewClientFile.View found(Actor actor, Optional<ClientFile.Id> file) {
        return view.handle(new ViewClientFile.Query(actor, file))
                .orElseThrow(() -> Problem.notFound().asException());
    }
}
