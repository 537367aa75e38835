package fr.guichet.bootstrap.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.Guichet;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.persistence.PostgresTestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("spec section 6, issue 5: the erased stay erased when yesterday's backup is restored")
class RestoredBackupTest {

    private static final String ADMINISTRATOR = "admin@guichet.example";
    private static final String FIRST_PASSWORD = "Premier-jour-1";
    private static final String PASSWORD = "Second-jour-2";

    @TempDir
    private Path folder;

    @Test
    void whoever_was_erased_after_the_backup_is_gone_before_anybody_is_answered() throws Exception {
        try (var database = PostgresTestDatabase.create()) {
            var email = RunningProgram.newAddress("revenante");
            String erased;
            String staying;
            try (var program = started(database.jdbcUrl(), database)) {
                var administrator = signedInFirst(program);
                erased = registered(program, email, "REVENANTE");
                staying = registered(program, RunningProgram.newAddress("restante"), "RESTANTE");
                administrator.get("/parents/" + erased).expect(200);
            }
            var backup = copied(database);
            try (var program = started(database.jdbcUrl(), database)) {
                signedIn(program).delete("/users/" + erased).expect(200);
                assertThat(Files.readString(folder.resolve("erasures.log")))
                        .contains(erased)
                        .doesNotContain("REVENANTE", email);
            }

            try (var program = started(backup, database)) {
                var administrator = signedIn(program);
                administrator.get("/parents/" + erased).expect(404, "INTROUVABLE");
                administrator.get("/parents/" + staying).expect(200);
                assertThat(administrator
                                .get("/audit?action=effacement_repete&sujet=" + erased)
                                .expect(200)
                                .elements())
                        .hasSize(1);
                assertThat(Dump.of(program.getBean(DataSource.class)).tablesWith("REVENANTE"))
                        .isEmpty();
                assertThat(Dump.of(program.getBean(DataSource.class)).tablesWith("RESTANTE"))
                        .contains("account");
            }
        }
    }

    /** As a backup is made and restored: the database whole, in the state of that moment. */
    private static String copied(PostgresTestDatabase database) throws SQLException {
        var url = database.jdbcUrl();
        var name = url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
        var server = url.replace("/" + name + "?", "/postgres?");
        try (var connection = DriverManager.getConnection(server, database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + "_backup template " + name);
        }
        return url.replace("/" + name + "?", "/" + name + "_backup?");
    }

    private ConfigurableApplicationContext started(String url, PostgresTestDatabase database) {
        return new SpringApplicationBuilder(Guichet.class)
                .registerShutdownHook(false)
                .run(Stream.of(
                                "server.port=0",
                                "guichet.data-dir=" + folder,
                                "guichet.first-administrator.email=" + ADMINISTRATOR,
                                "guichet.first-administrator.password=" + FIRST_PASSWORD,
                                "spring.datasource.url=" + url,
                                "spring.datasource.username=" + database.user(),
                                "spring.datasource.password=" + database.password())
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new));
    }

    private static Api anyone(ConfigurableApplicationContext program) {
        return Api.anonymous(Integer.parseInt(program.getEnvironment().getRequiredProperty("local.server.port")));
    }

    private static Api signedInFirst(ConfigurableApplicationContext program) {
        anyone(program)
                .signIn(ADMINISTRATOR, FIRST_PASSWORD)
                .post(
                        "/auth/change-password",
                        Map.of(
                                "password", FIRST_PASSWORD,
                                "new_password", PASSWORD,
                                "new_password_confirmation", PASSWORD))
                .expect(204);
        return signedIn(program);
    }

    private static Api signedIn(ConfigurableApplicationContext program) {
        return anyone(program).signIn(ADMINISTRATOR, PASSWORD);
    }

    private static String registered(ConfigurableApplicationContext program, String email, String name) {
        return anyone(program)
                .post(
                        "/auth/register",
                        Map.of(
                                "role", "parent",
                                "email", email,
                                "prenom", "Claire",
                                "nom", name,
                                "telephone", "06 11 22 33 44"))
                .expect(201)
                .text("userId");
    }
}
