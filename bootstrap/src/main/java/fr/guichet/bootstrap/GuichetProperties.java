package fr.guichet.bootstrap;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The program's own settings; docs/operations.md explains each.
 *
 * @param dataDir the folder of all that the program keeps outside of PostgreSQL, and of the PostgreSQL it brings along
 * @param database how that PostgreSQL runs
 */
@ConfigurationProperties("guichet")
public record GuichetProperties(
        @DefaultValue("data") Path dataDir, @DefaultValue Database database) {

    public GuichetProperties {
        dataDir = dataDir.toAbsolutePath().normalize();
    }

    /**
     * How the PostgreSQL that the program brings along runs; without effect where {@code spring.datasource.url} is set.
     *
     * @param port on the loopback interface; 0 takes a free one
     */
    public record Database(@DefaultValue("0") int port) {

        public Database {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("guichet.database.port must be between 0 and 65535, not " + port);
            }
        }
    }
}
