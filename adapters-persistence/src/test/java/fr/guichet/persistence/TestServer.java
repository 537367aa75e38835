package fr.guichet.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL that all tests of a JVM share, each in databases of its own, copied from one that is migrated once:
 * the embedded one, or, with {@code -Dguichet.test.postgres=testcontainers} where Docker is, one in a container.
 */
final class TestServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final TestServer SHARED = started();

    private final String host;
    private final int port;
    private final String user;
    private final String password;

    private TestServer(String host, int port, String user, String password) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
    }

    static TestServer shared() {
        return SHARED;
    }

    private static TestServer started() {
        var server = inContainer() ? container() : embedded();
        server.execute("create database guichet_template");
        Flyway.configure()
                .dataSource(server.url("guichet_template"), server.user, server.password)
                .load()
                .migrate();
        return server;
    }

    private static boolean inContainer() {
        var wanted = System.getProperty("guichet.test.postgres", "embedded").equals("testcontainers");
        if (wanted && !DockerClientFactory.instance().isDockerAvailable()) {
            System.out.println(
                    "SKIPPED: Testcontainers was asked for and no Docker is here; using embedded PostgreSQL");
            return false;
        }
        return wanted;
    }

    // Lives as long as the JVM: Testcontainers removes it.
    @SuppressWarnings("resource")
    private static TestServer container() {
        var container = new PostgreSQLContainer("postgres:18").withCommand("postgres", "-c", "max_connections=300");
        container.start();
        return new TestServer(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword());
    }

    // Lives as long as the JVM: it stops itself.
    @SuppressWarnings("resource")
    private static TestServer embedded() {
        try {
            // As the program's own is made, and whatever locale the machine names but may not have.
            var server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .start();
            return new TestServer("localhost", server.getPort(), "postgres", "postgres");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Makes a migrated, otherwise empty database and returns its name. */
    String newDatabase() {
        var name = "guichet_" + DATABASES.incrementAndGet();
        execute("create database " + name + " template guichet_template");
        return name;
    }

    String url(String database) {
        return "jdbc:postgresql://%s:%d/%s?currentSchema=public,ext".formatted(host, port, database);
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    private synchronized void execute(String statement) {
        try (var connection = DriverManager.getConnection(url("postgres"), user, password);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(statement, failed);
        }
    }
}
