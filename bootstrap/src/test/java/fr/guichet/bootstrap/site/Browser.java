package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Chromium, where the machine has it; where it has not, the test that asks is skipped and says so. */
final class Browser implements AutoCloseable {

    /** Where Chromium stands; found by itself where Debian puts it. */
    private static final String CHROMIUM = "GUICHET_CHROMIUM";

    /** Set where a skipped test is a failure. */
    private static final String REQUIRED = "GUICHET_REQUIRE_BROWSER";

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String root;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Path executable, String root) {
        this.root = root;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS));
    }

    /** A screen that pages are looked at on. */
    enum Screen {
        WIDE(1280, 800),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }

        void showing(Page page) {
            page.setViewportSize(width, height);
        }
    }

    /** Opens it on a program that answers at that root. */
    static Browser on(String root) {
        var executable = Stream.of(
                        Optional.ofNullable(System.getenv(CHROMIUM)),
                        Optional.of("/usr/bin/chromium"),
                        Optional.of("/usr/bin/chromium-browser"))
                .flatMap(Optional::stream)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (executable.isEmpty()) {
            var reason = "Chromium is not installed: the pages were not tried in a browser (set " + CHROMIUM
                    + " to where it stands)";
            if (System.getenv(REQUIRED) != null) {
                Assertions.fail(reason);
            }
            System.out.println("SKIPPED " + reason);
            Assumptions.abort(reason);
        }
        return new Browser(executable.orElseThrow(), root);
    }

    /** A visitor whom nobody knows yet. */
    BrowserContext visitor(Screen screen, boolean scripts) {
        return visitor(screen, scripts, "fr-FR");
    }

    BrowserContext visitor(Screen screen, boolean scripts, String language) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(root)
                .setLocale(language)
                .setJavaScriptEnabled(scripts)
                .setViewportSize(screen.width, screen.height));
    }

    /** A visitor with a tablet and a finger. */
    BrowserContext touching() {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(root)
                .setLocale("fr-FR")
                .setHasTouch(true)
                .setIsMobile(true)
                .setViewportSize(1024, 768));
    }

    /** A page whose failures, such as a script that the policy blocked, are kept for {@link #hadNothingToComplainOf}. */
    Page page(BrowserContext visitor) {
        var page = visitor.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    private void note(ConsoleMessage message) {
        // A page of an error or of a refused form is a failure to the console, and wanted.
        if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4")) {
            complaints.add(message.text());
        }
    }

    void hadNothingToComplainOf() {
        assertThat(complaints).isEmpty();
    }

    /** WCAG 2.2 AA, as far as a program can tell, and nothing that sticks out sideways. */
    static List<String> faults(Page page) {
        var faults = new ArrayList<String>();
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze();
        found.getViolations()
                .forEach(violation -> violation
                        .getNodes()
                        .forEach(node -> faults.add(
                                violation.getId() + ": " + node.getHtml() + " " + node.getFailureSummary())));
        if (Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))) {
            faults.add("wider than the screen");
        }
        return faults;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
