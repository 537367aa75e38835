package fr.guichet.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One folder from its first start on; each test leaves a program that runs to the next one. */
@DisplayName("java -jar guichet.jar: starts alone, stops cleanly, and loses nothing that it acknowledged")
@TestMethodOrder(OrderAnnotation.class)
class BuiltProgramIT {

    private static final Pattern ONE_TIME_PASSWORD = Pattern.compile("One-time password: +(\\S+)");
    private static final String ADMINISTRATOR = "admin@guichet.example";
    private static final String PASSWORD = "Apres-le-premier-1";
    private static final int REGISTRATIONS_BEFORE_A_KILL = 100;
    // All in one agenda, where they wait for each other.
    private static final int BOOKINGS_BEFORE_A_KILL = 50;

    @TempDir
    private static Path folder;

    private static BuiltProgram program;
    private static String token = "";
    private static final Registrations REGISTRATIONS = new Registrations();
    private static @Nullable Bookings bookings;

    @BeforeAll
    static void start() {
        program = BuiltProgram.launch(folder);
        program.awaitReady();
    }

    @AfterAll
    static void end() {
        program.terminate();
        program.awaitExit();
        assertThat(program.postgres()).isEmpty();
    }

    @Test
    @Order(1)
    void the_first_start_tells_a_password_that_must_be_changed() {
        var told = ONE_TIME_PASSWORD.matcher(program.output());
        assertThat(told.find()).as(program.output()).isTrue();
        var first = told.group(1);
        assertThat(told.find()).isFalse();

        var administrator = program.api().signIn(ADMINISTRATOR, first);
        administrator.get("/parents").expect(403, "CHANGEMENT_MOT_DE_PASSE_OBLIGATOIRE");
        administrator
                .post(
                        "/auth/change-password",
                        Map.of("password", first, "new_password", PASSWORD, "new_password_confirmation", PASSWORD))
                .expect(204);
        token = program.api()
                .post("/auth/login", Map.of("email", ADMINISTRATOR, "password", PASSWORD))
                .expect(200)
                .text("access_token");
    }

    @Test
    @Order(2)
    void health_is_all_that_is_told_of_the_inside() {
        assertThat(program.api().get("/actuator/health").expect(200).text("status"))
                .isEqualTo("UP");
        program.api().get("/actuator/health/liveness").expect(200);
        assertThat(program.api().get("/actuator/env").status()).isIn(401, 404);
    }

    @Test
    @Order(3)
    void a_second_program_on_the_folder_is_refused_with_the_reason() {
        var second = BuiltProgram.launch(folder);
        assertThat(second.awaitExit()).isEqualTo(1);
        assertThat(second.output())
                .contains("in use by another Guichet", "guichet.data-dir")
                .doesNotContain("\tat ");
        program.api().get("/actuator/health/readiness").expect(200);
    }

    @Test
    @Order(4)
    void a_request_in_flight_ends_before_the_stop() throws IOException {
        var body = """
                {"role": "parent", "email": "en.vol@example.org", "prenom": "Claire", "nom": "MARTIN", \
                "telephone": "06 89 56 78 90"}""";
        try (var connection = new Socket("localhost", program.port())) {
            var request = connection.getOutputStream();
            request.write("""
                    POST /api/v1/auth/register HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    Connection: close\r
                    \r
                    """.formatted(body.length()).getBytes(StandardCharsets.US_ASCII));
            request.write(body.substring(0, 20).getBytes(StandardCharsets.US_ASCII));
            request.flush();

            awaitInFlight();
            program.terminate();
            program.awaitOutput("Commencing graceful shutdown");
            request.write(body.substring(20).getBytes(StandardCharsets.US_ASCII));
            request.flush();

            var answer = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 201");
        }
        program.awaitExit();
        assertThat(program.postgres()).isEmpty();

        program = BuiltProgram.start(folder);
        assertThat(program.output()).doesNotContain("One-time password");
    }

    /** The keys of tokens are kept (spec A5): what was signed before the stop opens the program after it. */
    @Test
    @Order(5)
    void a_token_outlives_the_program_that_signed_it() {
        program.api().as(token).get("/users/me").expect(200);
    }

    @Test
    @Order(6)
    void a_kill_of_the_program_under_load_loses_nothing() {
        bookings = Bookings.open(program.api(), program.api().signIn(ADMINISTRATOR, PASSWORD));

        underLoad((registering, booking) -> program.kill());
        assertThat(program.postgres()).as("PostgreSQL outlives the program").isPresent();
        program = BuiltProgram.start(folder);

        assertNothingIsLost();
    }

    @Test
    @Order(7)
    void a_kill_of_postgresql_under_load_loses_nothing_and_the_program_serves_again() {
        underLoad((registering, booking) -> {
            program.postgres().orElseThrow().destroyForcibly();
            registering.awaitAcknowledged(REGISTRATIONS_BEFORE_A_KILL);
            booking.awaitAcknowledged(BOOKINGS_BEFORE_A_KILL);
        });

        assertNothingIsLost();
    }

    @Test
    @Order(8)
    void a_kill_of_both_under_load_loses_nothing() {
        var postgres = program.postgres().orElseThrow();
        underLoad((registering, booking) -> {
            postgres.destroyForcibly();
            program.kill();
        });
        await().atMost(Duration.ofSeconds(30)).until(() -> !postgres.isAlive());
        program = BuiltProgram.start(folder);

        assertNothingIsLost();
    }

    /** People register and book; once enough of both was acknowledged, the worst happens. */
    private static void underLoad(BiConsumer<Load, Load> worst) {
        var booked = bookings();
        try (var registering = REGISTRATIONS.load(program.api());
                var booking = booked.load(program.api())) {
            registering.awaitAcknowledged(REGISTRATIONS_BEFORE_A_KILL);
            booking.awaitAcknowledged(BOOKINGS_BEFORE_A_KILL);
            worst.accept(registering, booking);
            REGISTRATIONS.remember(registering.end());
            booked.remember(booking.end());
        }
    }

    private static void assertNothingIsLost() {
        var administrator = program.api().signIn(ADMINISTRATOR, PASSWORD);
        REGISTRATIONS.assertNoneIsLost(administrator);
        bookings().assertNoneIsLostAndNoneCollides(administrator);
    }

    private static Bookings bookings() {
        return Objects.requireNonNull(bookings);
    }

    /** The half request is being read: Tomcat has one connection more than the one that asks. */
    private static void awaitInFlight() {
        program.api().get("/actuator/health/liveness").expect(200);
        program.api().get("/actuator/health/liveness").expect(200);
    }
}
