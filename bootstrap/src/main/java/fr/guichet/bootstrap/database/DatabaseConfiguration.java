package fr.guichet.bootstrap.database;

import fr.guichet.bootstrap.CannotStart;
import fr.guichet.bootstrap.GuichetProperties;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Which PostgreSQL the program uses. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Migrates, after a look at the server's version. */
    @Bean
    FlywayMigrationStrategy migration() {
        return flyway -> {
            ServerVersion.demand(flyway.getConfiguration().getDataSource());
            try {
                flyway.migrate();
            } catch (FlywayValidateException other) {
                throw new CannotStart(
                        "The database was made by another version of Guichet: " + other.getMessage(),
                        "Start the version that made it or a newer one, or use another database or data folder.",
                        other);
            }
        };
    }

    /** The data source is made from the connection's details, hence after the server, and closed before it. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(NoDatabaseIsGiven.class)
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedServer embeddedServer(GuichetProperties settings) {
            return EmbeddedServer.start(settings.dataDir(), settings.database().port());
        }

        @Bean
        JdbcConnectionDetails embeddedConnection(EmbeddedServer server) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return EmbeddedServer.USER;
                }

                @Override
                public String getPassword() {
                    return server.password();
                }

                @Override
                public String getJdbcUrl() {
                    return server.jdbcUrl();
                }
            };
        }
    }
}
