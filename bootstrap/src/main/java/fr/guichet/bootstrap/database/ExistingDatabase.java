package fr.guichet.bootstrap.database;

import fr.guichet.bootstrap.CannotStart;
import fr.guichet.bootstrap.GuichetProperties;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;

/** The database of an installation for a command beside the program, which neither makes nor changes its tables. */
// No @Configuration: the program itself, which looks for those, shall not find this one.
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JooqAutoConfiguration.class
})
@Import(ExistingDatabase.Embedded.class)
public class ExistingDatabase {

    /** Only looks whether the tables are those that this program knows. */
    @Bean
    FlywayMigrationStrategy noMigration() {
        return flyway -> {
            ServerVersion.demand(flyway.getConfiguration().getDataSource());
            var tables = flyway.info();
            if (tables.current() == null) {
                throw new CannotStart(
                        "The database is empty: Guichet has never been started on it.",
                        "Start Guichet once, or name its database (--spring.datasource.url=…) or its data folder"
                                + " (--guichet.data-dir=…).");
            }
            var validation = flyway.validateWithResult();
            if (!validation.validationSuccessful) {
                throw new CannotStart(
                        "The database was made by another version of Guichet.",
                        "Use the jar of the version that runs on it, or start this version on it once.");
            }
        };
    }

    /** What the operator can be told of a failure: empty when it is not about the database. */
    public static Optional<CannotStart> explained(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart known) {
                return Optional.of(known);
            }
            if (cause instanceof SQLException thrown && DatabaseUnreachable.isAboutConnecting(thrown)) {
                return Optional.of(DatabaseUnreachable.asCannotStart(thrown));
            }
        }
        return Optional.empty();
    }

    /** Where no database is named, that of the data folder. */
    @Conditional(NoDatabaseIsGiven.class)
    static class Embedded {

        @Bean(destroyMethod = "close")
        ExistingServer existingServer(GuichetProperties settings) {
            return ExistingServer.in(settings.dataDir());
        }

        @Bean
        JdbcConnectionDetails embeddedConnection(ExistingServer server) {
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
