package fr.guichet.web.api.privacy;

import fr.guichet.application.account.Actor;
import java.io.IOException;

/** One file, or one folder, of the copy that people take of their data; the export finds all of them, in their order. */
public interface ExportPart {

    /** Writes what is kept about whoever asks; nothing where there is none. */
    void write(Actor actor, ExportArchive archive) throws IOException;
}
