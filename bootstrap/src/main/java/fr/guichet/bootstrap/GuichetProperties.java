package fr.guichet.bootstrap;

import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.RawPassword;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The program's own settings; docs/operations.md explains each.
 *
 * @param dataDir the folder of all that the program keeps outside of PostgreSQL, and of the PostgreSQL it brings along
 * @param database how that PostgreSQL runs
 * @param firstAdministrator whom the first start creates
 */
@ConfigurationProperties("guichet")
public record GuichetProperties(
        @DefaultValue("data") Path dataDir,
        @DefaultValue Database database,
        @DefaultValue FirstAdministrator firstAdministrator) {

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

    /**
     * Whom the first start creates (spec A3).
     *
     * @param password to be changed at the first login; without it, a random one is printed once
     */
    public record FirstAdministrator(
            @DefaultValue("admin@guichet.example") String email,
            @Nullable String password) {

        public FirstAdministrator {
            if (EmailAddress.parse(email).isEmpty()) {
                throw new IllegalArgumentException(
                        "guichet.first-administrator.email must be an e-mail address such as name@example.org");
            }
        }

        /** The address to sign in with. */
        public EmailAddress address() {
            return EmailAddress.parse(email).orElseThrow();
        }

        /** The password, never printed. */
        public @Nullable RawPassword secret() {
            return password == null || password.isBlank() ? null : new RawPassword(password);
        }

        @Override
        public String toString() {
            return "FirstAdministrator[" + email + "]";
        }
    }
}
