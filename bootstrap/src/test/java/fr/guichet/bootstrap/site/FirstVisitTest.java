package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.options.LoadState;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.site.Browser.Screen;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a first visit transfers, compressed, with everything that the page wants: at most 150 kB without the agenda. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstVisitTest {

    private static final long BUDGET = 150_000;

    private final RunningProgram program = RunningProgram.shared();
    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.on(Site.root(program));
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rendez-vous", "/a-propos", "/inscription/client", "/connexion"})
    void transfers_little(String path) {
        assertThat(transferred(path)).isBetween(1_000L, BUDGET);
    }

    /** As the browser counts: headers and compressed bodies, of whatever came from the network. */
    private long transferred(String path) {
        var visitor = browser.visitor(Screen.PHONE, true);
        var page = browser.page(visitor);
        var network = visitor.newCDPSession(page);
        var bytes = new AtomicLong();
        network.on(
                "Network.loadingFinished",
                (JsonObject loaded) -> bytes.addAndGet(
                        Math.round(loaded.get("encodedDataLength").getAsDouble())));
        network.send("Network.enable");
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        System.out.println("A first visit of " + path + " transfers " + bytes.get() + " bytes");
        return bytes.get();
    }
}
