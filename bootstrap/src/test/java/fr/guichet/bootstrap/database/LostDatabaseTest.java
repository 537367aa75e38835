package fr.guichet.bootstrap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.Guichet;
import fr.guichet.bootstrap.Tunnel;
import fr.guichet.bootstrap.site.Visitor;
import fr.guichet.persistence.PostgresTestDatabase;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

@DisplayName("A database that is away is 503, and the program goes on when it is back (spec section 7)")
class LostDatabaseTest {

    private static final String PASSWORD = "Premier-jour-1";
    private static final String NEW_PASSWORD = "Second-jour-2";

    @Test
    void every_call_is_told_to_come_back_and_is_served_when_it_does(@TempDir Path folder) throws Exception {
        try (var database = PostgresTestDatabase.create();
                var tunnel = Tunnel.to(URI.create(database.jdbcUrl().substring("jdbc:".length()))
                        .getPort());
                var program = new SpringApplicationBuilder(Guichet.class)
                        .registerShutdownHook(false)
                        .run(
                                "--server.port=0",
                                "--guichet.data-dir=" + folder,
                                "--guichet.first-administrator.email=admin@guichet.example",
                                "--guichet.first-administrator.password=" + PASSWORD,
                                "--spring.datasource.url=" + through(tunnel, database.jdbcUrl()),
                                "--spring.datasource.username=" + database.user(),
                                "--spring.datasource.password=" + database.password(),
                                "--spring.datasource.hikari.connection-timeout=1000")) {
            var anyone =
                    Api.anonymous(Integer.parseInt(program.getEnvironment().getRequiredProperty("local.server.port")));
            anyone.get("/praticiens").expect(200);
            anyone.signIn("admin@guichet.example", PASSWORD)
                    .post(
                            "/auth/change-password",
                            Map.of(
                                    "password", PASSWORD,
                                    "new_password", NEW_PASSWORD,
                                    "new_password_confirmation", NEW_PASSWORD))
                    .expect(204);
            var signedIn = anyone.signIn("admin@guichet.example", NEW_PASSWORD);

            var reader = new Visitor(
                    "http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port"));
            reader.submit(
                    "/connexion", "/connexion", Map.of("email", "admin@guichet.example", "password", NEW_PASSWORD));
            assertThat(reader.get("/compte").statusCode()).isEqualTo(200);

            tunnel.cut();

            assertAway(anyone.get("/praticiens"));
            // Who comes is looked up before any controller is reached.
            assertAway(signedIn.get("/users/me"));
            assertAway(anyone.post("/auth/login", Map.of("email", "admin@guichet.example", "password", NEW_PASSWORD)));
            assertAway(register(anyone));
            // As long as a grant is remembered, and the error's page looks for who asks once more.
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertPageAway(reader.get("/compte")));
            assertThat(anyone.get("/actuator/health/readiness").status()).isEqualTo(503);
            anyone.get("/actuator/health/liveness").expect(200);

            tunnel.open();

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> anyone.get("/praticiens").status() == 200);
            signedIn.get("/users/me").expect(200);
            register(anyone).expect(201);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> anyone.get("/actuator/health/readiness").status() == 200);
        }
    }

    private static Api.Answer register(Api anyone) {
        return anyone.post(
                "/auth/register",
                Map.of(
                        "role", "parent",
                        "email", "claire@example.org",
                        "prenom", "Claire",
                        "nom", "MARTIN",
                        "telephone", "06 89 56 78 90"));
    }

    private static void assertAway(Api.Answer answer) {
        answer.expect(503, "SERVICE_INDISPONIBLE");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(5);
        assertThat(answer.body().toString()).doesNotContainIgnoringCase("exception", "postgres", "127.0.0.1");
    }

    private static void assertPageAway(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("<main").doesNotContainIgnoringCase("exception", "postgres", "127.0.0.1");
    }

    private static String through(Tunnel tunnel, String jdbcUrl) {
        return jdbcUrl.replaceFirst("//[^/]+/", "//127.0.0.1:" + tunnel.port() + "/");
    }
}
