package fr.guichet.benchmarks.site;

import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Asks a running program with demo data for its pages, one after the other on one connection, and tells how long the HTML
 * took. README.md says how to run it.
 */
public final class PageTimes {

    private static final double BUDGET_MILLIS = 50;
    private static final int WARM_UP = 200;
    private static final int MEASURED = 500;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI root;
    private final PrintStream out;

    private PageTimes(URI root, PrintStream out) {
        this.root = root;
        this.out = out;
    }

    /**
     * Measures.
     *
     * @param arguments where the program answers, such as {@code http://localhost:8080}
     */
    public static void main(String[] arguments) throws Exception {
        new PageTimes(URI.create(arguments[0]), System.out).measure();
    }

    private void measure() throws Exception {
        out.printf(Locale.ROOT, "%-32s %10s %10s %10s %8s%n", "page", "median ms", "95 %", "of budget", "bytes");
        var visitor = someone();
        for (var path : List.of("/", "/a-propos", "/rendez-vous", "/inscription/client", "/connexion")) {
            row(visitor, path);
        }
        var client = signedIn("lea.petit@guichet.example");
        for (var path : List.of("/espace", "/espace/rendez-vous", "/espace/donnees")) {
            row(client, path);
        }
        var manager = signedIn("lucas.moreau@ptits-pas.fr");
        for (var path : List.of("/gestion/parents", "/gestion/assistantes-maternelles")) {
            row(manager, path);
        }
    }

    private void row(HttpClient browser, String path) throws IOException, InterruptedException {
        var bytes = 0;
        for (var i = 0; i < WARM_UP; i++) {
            bytes = get(browser, path).body().getBytes(StandardCharsets.UTF_8).length;
        }
        var nanos = new long[MEASURED];
        for (var i = 0; i < MEASURED; i++) {
            var before = System.nanoTime();
            get(browser, path);
            nanos[i] = System.nanoTime() - before;
        }
        Arrays.sort(nanos);
        var median = nanos[MEASURED / 2] / 1e6;
        out.printf(
                Locale.ROOT,
                "%-32s %10.2f %10.2f %10.2f %8d%n",
                path,
                median,
                nanos[MEASURED * 95 / 100] / 1e6,
                median / BUDGET_MILLIS,
                bytes);
    }

    private HttpClient signedIn(String address) throws IOException, InterruptedException {
        var browser = someone();
        var token = TOKEN.matcher(get(browser, "/connexion").body());
        if (!token.find()) {
            throw new IllegalStateException("the page to sign in has no form");
        }
        var form =
                "email=" + encoded(address) + "&password=" + encoded("Demo1234!") + "&_csrf=" + encoded(token.group(1));
        var answer = browser.send(
                HttpRequest.newBuilder(root.resolve("/connexion"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("signing in was answered " + answer.statusCode() + ": is this the demo?");
        }
        return browser;
    }

    private HttpResponse<String> get(HttpClient browser, String path) throws IOException, InterruptedException {
        var answer =
                browser.send(HttpRequest.newBuilder(root.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered " + answer.statusCode());
        }
        return answer;
    }

    private static HttpClient someone() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
