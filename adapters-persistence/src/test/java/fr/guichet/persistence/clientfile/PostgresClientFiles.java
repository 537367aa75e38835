package fr.guichet.persistence.clientfile;

import fr.guichet.application.clientfile.ClientFileContents;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.application.clientfile.ClientList;
import fr.guichet.persistence.PostgresTestDatabase;

/** Client files on PostgreSQL, for tests of other features. */
public final class PostgresClientFiles {

    private PostgresClientFiles() {}

    public static ClientFiles files(PostgresTestDatabase database) {
        return new JooqClientFiles(database.dsl());
    }

    public static ClientList list(PostgresTestDatabase database) {
        return new JooqClientList(database.dsl());
    }

    public static ClientFileContents contents(PostgresTestDatabase database) {
        return new JooqClientFileContents(database.dsl());
    }
}
