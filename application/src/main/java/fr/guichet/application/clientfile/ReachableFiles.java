package fr.guichet.application.clientfile;

import fr.guichet.application.account.Actor;
import fr.guichet.domain.clientfile.ClientFile;
import java.util.Optional;

/** Which files an actor reaches: staff all of them, everyone else their own; others do not exist for them (spec C5). */
final class ReachableFiles {

    private ReachableFiles() {}

    /** The named file, or the actor's own where none is named. */
    static Optional<ClientFile> find(ClientFiles files, Actor actor, Optional<ClientFile.Id> named) {
        return named.isPresent()
                ? named.flatMap(files::find).filter(file -> reaches(actor, file))
                : files.findByAccount(actor.account());
    }

    private static boolean reaches(Actor actor, ClientFile file) {
        return actor.role().isStaff() || file.account().equals(Optional.of(actor.account()));
    }
}
