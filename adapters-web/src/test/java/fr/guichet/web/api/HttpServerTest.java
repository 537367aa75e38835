package fr.guichet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.domain.account.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What only a real server shows: requests that it stops itself, and uploads that are too large (spec section 7). */
@SpringBootTest(
        classes = TestWeb.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.main.lazy-initialization=true")
class HttpServerTest {

    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    Callers callers;

    @Autowired
    JsonMapper json;

    @ParameterizedTest
    @CsvSource({
        "GET /api/v1/exemples HTTP/1.1, 200,",
        "GET /api/v1/%65xemples HTTP/1.1, 200,",
        "GET /api/v1/exemples|x HTTP/1.1, 400, DONNEES_INVALIDES",
        "GET /api/v1/exemples%00 HTTP/1.1, 400, DONNEES_INVALIDES",
        "GET /api/v1//exemples HTTP/1.1, 404, INTROUVABLE",
        "GET /api/v1/exemples;a=b HTTP/1.1, 404, INTROUVABLE",
        "GET /api/v1/exemples/%2e%2e/users HTTP/1.1, 404, INTROUVABLE",
        "GET /api/v1/exemples?page=%zz HTTP/1.1, 400, DONNEES_INVALIDES",
        "GET /api/v1/exemples?page=%ff HTTP/1.1, 400, DONNEES_INVALIDES",
        "TRACE /api/v1/exemples HTTP/1.1, 405, METHODE_REFUSEE",
        "BREW /api/v1/exemples HTTP/1.1, 405, METHODE_REFUSEE",
    })
    void whatever_is_asked_is_answered_with_a_problem(String line, int status, @Nullable String code) throws Exception {
        var answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        if (code != null) {
            assertThat(answer).contains("application/problem+json").contains("\"code\":\"" + code + "\"");
        }
        assertThat(answer).doesNotContain("<html").doesNotContain("Tomcat").doesNotContain("\tat ");
    }

    @Test
    void a_header_of_many_kilobytes_is_a_problem_too() throws Exception {
        var answer = raw("GET /api/v1/exemples HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Long: "
                + "x".repeat(20_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
    }

    @Test
    void a_large_body_without_a_token_is_told_401() throws Exception {
        assertProblem(patch(null, BodyPublishers.ofByteArray(new byte[20 * MEGABYTE])), 401, "JETON_INVALIDE");
    }

    @Test
    void a_large_body_is_told_413_whether_it_names_its_length_or_not() throws Exception {
        var bearer = callers.signedIn(Role.MANAGER).bearer();

        assertProblem(patch(bearer, BodyPublishers.ofByteArray(new byte[20 * MEGABYTE])), 413, "REQUETE_TROP_GROSSE");
        assertProblem(
                patch(bearer, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[20 * MEGABYTE]))),
                413,
                "REQUETE_TROP_GROSSE");
    }

    @Test
    void a_large_file_is_told_413() throws Exception {
        assertProblem(upload(callers.signedIn(Role.MANAGER).bearer(), 13 * MEGABYTE), 413, "FICHIER_TROP_GROS");
        assertProblem(upload(null, 13 * MEGABYTE), 401, "JETON_INVALIDE");
    }

    @Test
    void a_file_of_the_right_size_arrives() throws Exception {
        var answer = upload(callers.signedIn(Role.MANAGER).bearer(), 3 * MEGABYTE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[\"" + 3 * MEGABYTE + "\"]");
    }

    @Test
    void a_multipart_body_that_is_none_is_400() throws Exception {
        var answer = send(HttpRequest.newBuilder(uri("/api/v1/exemples/fichier"))
                .header("Authorization", callers.signedIn(Role.MANAGER).bearer())
                .header("Content-Type", "multipart/form-data")
                .POST(BodyPublishers.ofString("nothing")));

        assertProblem(answer, 400, "DONNEES_INVALIDES");
    }

    private HttpResponse<String> upload(@Nullable String bearer, int size) throws Exception {
        var head = "--edge\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"a.bin\"\r\n\r\n";
        var body = new byte[head.length() + size + "\r\n--edge--\r\n".length()];
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, body, 0, head.length());
        var end = "\r\n--edge--\r\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(end, 0, body, body.length - end.length, end.length);
        var request = HttpRequest.newBuilder(uri("/api/v1/exemples/fichier"))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(body));
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        return send(request);
    }

    private HttpResponse<String> patch(@Nullable String bearer, BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(uri("/api/v1/exemples/" + ExampleController.THERE))
                .header("Content-Type", "application/json")
                .method("PATCH", body);
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        return send(request);
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json.readTree(answer.body()).get("code").stringValue()).isEqualTo(code);
    }
}
