package fr.guichet.bootstrap.database;

import fr.guichet.bootstrap.CannotStart;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The versions of PostgreSQL that the program runs on. */
final class ServerVersion {

    private static final Logger LOG = LoggerFactory.getLogger(ServerVersion.class);
    private static final int OLDEST = 15;
    private static final int NEWEST_TRIED = 18;

    private ServerVersion() {}

    /** Throws {@link CannotStart} when the server is no PostgreSQL, or too old a one. */
    static void demand(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            var metadata = connection.getMetaData();
            demand(
                    metadata.getDatabaseProductName(),
                    metadata.getDatabaseMajorVersion(),
                    metadata.getDatabaseProductVersion());
        } catch (SQLException unreachable) {
            throw DatabaseUnreachable.asCannotStart(unreachable);
        }
    }

    static void demand(String product, int major, String version) {
        if (!product.equals("PostgreSQL") || major < OLDEST) {
            throw new CannotStart(
                    "The database is %s %s; Guichet needs PostgreSQL %d to %d."
                            .formatted(product, version, OLDEST, NEWEST_TRIED),
                    "Let spring.datasource.url name a newer server, or leave it out: "
                            + "Guichet then brings its own PostgreSQL along.");
        }
        if (major > NEWEST_TRIED) {
            LOG.warn("PostgreSQL {} is newer than what Guichet was tried on ({})", version, NEWEST_TRIED);
        }
    }
}
