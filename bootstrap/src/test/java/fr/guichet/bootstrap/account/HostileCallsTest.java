package fr.guichet.bootstrap.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.domain.account.Role;
import jakarta.mail.Multipart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What somebody hostile sends over HTTP (spec A1, A4, A5)")
class HostileCallsTest {

    private static final Pattern LINK = Pattern.compile("[?]token=([A-Za-z0-9_-]+)");
    private static final String PASSWORD = "Printemps2026";

    private final RunningProgram program = RunningProgram.shared();
    private final Api anyone = program.api();

    @Test
    void a_link_used_64_times_at_once_gives_one_200() throws Exception {
        var email = RunningProgram.newAddress("liens");
        var token = approved(email);

        var answers = atOnce(IntStream.range(0, 64)
                .mapToObj(number -> (Callable<Api.Answer>)
                        () -> anyone.post("/auth/create-password", creation(token, "Printemps-" + number)))
                .toList());

        var winners = IntStream.range(0, 64)
                .filter(number -> answers.get(number).status() == 200)
                .toArray();
        assertThat(winners).hasSize(1);
        // Those who waited too long for the hashing are told to come back.
        assertThat(answers.stream().map(Api.Answer::status)).isSubsetOf(200, 404, 503);
        anyone.signIn(email, "Printemps-" + winners[0]);
        anyone.post("/auth/create-password", creation(token, PASSWORD)).expect(404, "LIEN_INVALIDE");
    }

    @Test
    void the_link_of_a_suspended_account_changes_nothing() {
        var email = RunningProgram.newAddress("suspendu");
        var manager = program.someone(Role.MANAGER).api();
        var id = register(email);
        manager.patch("/users/" + id + "/valider", Map.of()).expect(200);
        var token = tokenIn(program.awaitEmail(email, "a été validé"));
        manager.patch("/users/" + id + "/suspendre", Map.of("comment", "Enquête"))
                .expect(200);

        anyone.get("/auth/verify-token?token=" + token).expect(404, "LIEN_INVALIDE");
        anyone.post("/auth/create-password", creation(token, PASSWORD)).expect(404, "LIEN_INVALIDE");
        anyone.post("/auth/renew-link", Map.of("token", token)).expect(202);

        assertThat(manager.get("/users/" + id + "/validations")
                        .expect(200)
                        .elements()
                        .map(decision -> decision.path("statut").asString()))
                .containsExactly("suspendu", "valide");
        anyone.post("/auth/login", Map.of("email", email, "password", PASSWORD)).expect(403, "COMPTE_SUSPENDU");
        manager.patch("/users/" + id + "/valider", Map.of()).expect(200);
        anyone.post("/auth/create-password", creation(token, PASSWORD)).expect(404, "LIEN_INVALIDE");
        anyone.post("/auth/login", Map.of("email", email, "password", PASSWORD)).expect(403, "MOT_DE_PASSE_A_CREER");
    }

    @Test
    void a_registration_approved_on_day_8_has_a_link_that_works_until_day_7_after_that() {
        var start = Instant.parse("2026-03-05T07:00:00Z");
        var waiting = RunningProgram.startedAt(start);
        try {
            var visitor = waiting.api();
            var manager = waiting.someone(Role.MANAGER);
            var email = "jour.huit@example.org";
            var id = register(visitor, email);
            var approvedAt = start.plus(Duration.ofDays(8));
            waiting.clock().set(approvedAt);
            waiting.again(manager.person())
                    .api()
                    .patch("/users/" + id + "/valider", Map.of())
                    .expect(200);
            var token = tokenIn(waiting.awaitEmail(email, "a été validé"));

            waiting.clock().set(approvedAt.plus(Duration.ofDays(7)));
            visitor.get("/auth/verify-token?token=" + token).expect(410, "LIEN_EXPIRE");
            visitor.post("/auth/create-password", creation(token, PASSWORD)).expect(410, "LIEN_EXPIRE");
            waiting.clock().set(approvedAt.plus(Duration.ofDays(7)).minusSeconds(1));
            visitor.get("/auth/verify-token?token=" + token).expect(200);
            visitor.post("/auth/create-password", creation(token, PASSWORD)).expect(200);
            visitor.signIn(email, PASSWORD);
        } finally {
            waiting.end();
        }
    }

    @Test
    void the_same_refresh_token_twice_at_once_leaves_no_living_descendant() throws Exception {
        var email = RunningProgram.newAddress("jeton");
        anyone.post("/auth/create-password", creation(approved(email), PASSWORD))
                .expect(200);
        for (var round = 0; round < 5; round++) {
            var first = anyone.post("/auth/login", Map.of("email", email, "password", PASSWORD))
                    .expect(200);
            var token = first.text("refresh_token");

            Callable<Api.Answer> refresh = () -> anyone.post("/auth/refresh", Map.of("refresh_token", token));
            var answers = atOnce(List.of(refresh, refresh));

            assertThat(answers.stream().map(Api.Answer::status)).contains(401).isSubsetOf(200, 401);
            for (var answer : answers) {
                if (answer.status() == 200) {
                    anyone.post("/auth/refresh", Map.of("refresh_token", answer.text("refresh_token")))
                            .expect(401, "JETON_INVALIDE");
                    assertShutOut(answer.text("access_token"));
                }
            }
            anyone.post("/auth/refresh", Map.of("refresh_token", token)).expect(401, "JETON_INVALIDE");
            assertShutOut(first.text("access_token"));
        }
    }

    @Test
    void two_passwords_that_agree_to_byte_72_are_two() {
        var email = RunningProgram.newAddress("octets");
        var start = "A1" + "é".repeat(35);
        anyone.post("/auth/create-password", creation(approved(email), start + "x"))
                .expect(200);

        anyone.post("/auth/login", Map.of("email", email, "password", start + "y"))
                .expect(401, "IDENTIFIANTS_INVALIDES");
        anyone.post("/auth/login", Map.of("email", email, "password", start)).expect(401, "IDENTIFIANTS_INVALIDES");
        anyone.signIn(email, start + "x");
    }

    @Test
    void line_breaks_and_html_in_names_reach_no_header_and_no_markup() throws Exception {
        var email = RunningProgram.newAddress("balises");
        anyone.post("/auth/register", with(registration(email), Map.of("prenom", "Claire\r\nBcc: tous@example.org")))
                .expect(400, "DONNEES_INVALIDES");
        var id = anyone.post(
                        "/auth/register",
                        with(
                                registration(email),
                                Map.of("prenom", "<b>Claire</b>", "nom", "<img src=x onerror=alert(1)>")))
                .expect(201)
                .text("userId");
        program.someone(Role.MANAGER)
                .api()
                .patch(
                        "/users/" + id + "/suspendre",
                        Map.of("comment", "Non\r\nBcc: tous@example.org\r\n\r\n<script>1</script>"))
                .expect(200);
        program.awaitEmail(email, "inscription");

        var sent = program.emails(email, "inscription").getFirst();
        assertThat(sent.getHeader("Bcc")).isNull();
        assertThat(sent.getAllRecipients()).hasSize(1);
        var parts = (Multipart) sent.getContent();
        var html = parts.getBodyPart(1).getContent().toString();
        assertThat(html)
                .contains("&lt;b&gt;Claire&lt;/b&gt;", "&lt;script&gt;")
                .doesNotContain("<b>Claire", "<img src=x", "<script");
        assertThat(GreenMailUtil.getHeaders(sent)).doesNotContain("\nBcc:");
    }

    /** Granted access is remembered for three seconds at most. */
    private void assertShutOut(String accessToken) {
        await().atMost(Duration.ofSeconds(5))
                .until(() -> anyone.as(accessToken).get("/users/me").status() == 401);
    }

    private String approved(String email) {
        var id = register(email);
        program.someone(Role.MANAGER)
                .api()
                .patch("/users/" + id + "/valider", Map.of())
                .expect(200);
        return tokenIn(program.awaitEmail(email, "a été validé"));
    }

    private String register(String email) {
        return register(anyone, email);
    }

    private static String register(Api anyone, String email) {
        return anyone.post("/auth/register", registration(email)).expect(201).text("userId");
    }

    private static Map<String, ?> registration(String email) {
        return Map.of(
                "role", "parent",
                "email", email,
                "prenom", "Claire",
                "nom", "MARTIN",
                "telephone", "06 89 56 78 90");
    }

    private static Map<String, ?> creation(String token, String password) {
        return Map.of("token", token, "password", password, "password_confirmation", password, "cgu_acceptees", true);
    }

    private static Map<String, ?> with(Map<String, ?> body, Map<String, ?> more) {
        var all = new HashMap<String, Object>(body);
        all.putAll(more);
        return all;
    }

    private static String tokenIn(String email) {
        var link = LINK.matcher(email);
        assertThat(link.find()).as(email).isTrue();
        return link.group(1);
    }

    private static List<Api.Answer> atOnce(List<Callable<Api.Answer>> calls) throws Exception {
        var start = new CyclicBarrier(calls.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = calls.stream()
                    .<Future<Api.Answer>>map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            var answers = new ArrayList<Api.Answer>();
            for (var answer : running) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
