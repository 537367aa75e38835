package fr.guichet.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program's API as one caller sees it, over real HTTP. */
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();

    private final String root;
    private final Map<String, String> headers;

    private Api(String root, Map<String, String> headers) {
        this.root = root;
        this.headers = Map.copyOf(headers);
    }

    /** Someone without a token. */
    public static Api anonymous(int port) {
        return new Api("http://localhost:" + port, Map.of());
    }

    /** Someone with that access token. */
    public Api as(String accessToken) {
        return with("Authorization", "Bearer " + accessToken);
    }

    /** The same caller, whose calls carry one more header. */
    public Api with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Api(root, more);
    }

    /** Whoever signs in with that password. */
    public Api signIn(String email, String password) {
        return as(post("/auth/login", Map.of("email", email, "password", password))
                .expect(200)
                .text("access_token"));
    }

    public Answer get(String path) {
        return call("GET", path, BodyPublishers.noBody());
    }

    public Answer post(String path, Map<String, ?> body) {
        return call("POST", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    public Answer put(String path, Map<String, ?> body) {
        return call("PUT", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    public Answer delete(String path) {
        return call("DELETE", path, BodyPublishers.noBody());
    }

    public Answer patch(String path, Map<String, ?> body) {
        return call("PATCH", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    /** Sends that text as a JSON body, whatever it is. */
    public Answer send(String method, String path, String body) {
        return call(method, path, BodyPublishers.ofString(body));
    }

    /** Sends the JSON as the part {@code dossier}, and the files under their names. */
    public Answer postForm(String path, Map<String, ?> dossier, Map<String, byte[]> files) {
        var edge = "bord-de-partie";
        var body = new ByteArrayOutputStream();
        part(body, edge, "name=\"dossier\"", JSON.writeValueAsBytes(dossier));
        files.forEach((name, file) -> part(body, edge, "name=\"%s\"; filename=\"%s.png\"".formatted(name, name), file));
        body.writeBytes(("--" + edge + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return Answer.of(send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + edge)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())),
                BodyHandlers.ofString()));
    }

    /** Sends a form with one file, under the name it has on the sender's disk. */
    public Answer upload(String path, Map<String, String> fields, String part, String fileName, byte[] content) {
        var edge = "bord-de-partie";
        var body = new ByteArrayOutputStream(content.length + 1000);
        fields.forEach((name, value) ->
                part(body, edge, "name=\"%s\"".formatted(name), value.getBytes(StandardCharsets.UTF_8)));
        part(body, edge, "name=\"%s\"; filename=\"%s\"".formatted(part, fileName), content);
        body.writeBytes(("--" + edge + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return Answer.of(send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + edge)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())),
                BodyHandlers.ofString()));
    }

    private static void part(ByteArrayOutputStream body, String edge, String head, byte[] content) {
        var start = "--" + edge + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n";
        body.writeBytes(start.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** A file, as it is sent. */
    public HttpResponse<byte[]> download(String path) {
        return send(request(path), BodyHandlers.ofByteArray());
    }

    /** What would be told of a file, without the file. */
    public HttpResponse<byte[]> head(String path) {
        return send(request(path).HEAD(), BodyHandlers.ofByteArray());
    }

    /** Where the program listens. */
    public int port() {
        return URI.create(root).getPort();
    }

    /** A header that goes with each call. */
    public String header(String name) {
        return Objects.requireNonNull(headers.get(name), name);
    }

    private Answer call(String method, String path, BodyPublisher body) {
        return Answer.of(send(
                request(path).header("Content-Type", "application/json").method(method, body),
                BodyHandlers.ofString()));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(root + (path.startsWith("/actuator") ? "" : "/api/v1") + path))
                .timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        return request;
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> as) {
        try {
            return HTTP.send(request.build(), as);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What the program answered. */
    public record Answer(int status, JsonNode body, HttpHeaders headers) {

        private static Answer of(HttpResponse<String> response) {
            var text = response.body();
            // What is not the API's is answered with a page.
            var isJson = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            return new Answer(
                    response.statusCode(), isJson ? JSON.readTree(text) : JSON.nullNode(), response.headers());
        }

        /** This answer, if it has that status. */
        public Answer expect(int expected) {
            assertThat(status).as("%s", body).isEqualTo(expected);
            return this;
        }

        /** This answer, if it is that problem. */
        public Answer expect(int expected, String code) {
            assertThat(text("code")).as("%s", body).isEqualTo(code);
            return expect(expected);
        }

        public String text(String member) {
            return body.path(member).asString();
        }

        public Stream<JsonNode> elements() {
            return body.valueStream();
        }
    }
}
