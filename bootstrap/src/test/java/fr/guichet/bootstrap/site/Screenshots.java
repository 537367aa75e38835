package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.site.Browser.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Makes the pictures of {@code docs/site.md}. It is no test, and runs by its name alone:
 * {@code mvn -q -pl bootstrap -am test -Dtest=Screenshots -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class Screenshots {

    private static final Path IMAGES = Path.of("..", "docs", "images");
    private static final long MOST = 3_000_000;
    private static final String EVERYBODY = "Demo1234!";

    /**
     * A page as it is shown, and who sees it.
     *
     * @param link pressed there, where the page has no address that is known
     */
    private record Shot(
            String name,
            String path,
            Screen screen,
            ColorScheme scheme,
            @Nullable String link) {

        Shot(String name, String path, Screen screen, ColorScheme scheme) {
            this(name, path, screen, scheme, null);
        }
    }

    private static final List<Shot> VISITORS = List.of(
            new Shot("accueil", "/", Screen.WIDE, ColorScheme.LIGHT),
            new Shot("accueil-telephone", "/", Screen.PHONE, ColorScheme.LIGHT),
            new Shot("creneaux", "/rendez-vous", Screen.WIDE, ColorScheme.LIGHT),
            new Shot("creneaux-telephone-sombre", "/rendez-vous", Screen.PHONE, ColorScheme.DARK),
            new Shot("inscription", "/inscription", Screen.PHONE, ColorScheme.LIGHT));

    private static final List<Shot> CLIENTS = List.of(
            new Shot("espace", "/espace", Screen.PHONE, ColorScheme.LIGHT),
            new Shot("donnees", "/espace/donnees", Screen.WIDE, ColorScheme.LIGHT));

    private static final List<Shot> STAFF = List.of(
            new Shot("agenda", "/cabinet", Screen.WIDE, ColorScheme.LIGHT),
            new Shot("agenda-sombre", "/cabinet", Screen.WIDE, ColorScheme.DARK),
            new Shot("clients", "/cabinet/clients", Screen.WIDE, ColorScheme.LIGHT));

    private static final List<Shot> MANAGERS = List.of(
            new Shot("inscriptions", "/gestion/parents", Screen.WIDE, ColorScheme.LIGHT),
            new Shot("dossier", "/gestion/assistantes-maternelles", Screen.WIDE, ColorScheme.LIGHT, "h3 a"),
            new Shot("inscriptions-telephone-sombre", "/gestion/parents", Screen.PHONE, ColorScheme.DARK));

    private static final List<Shot> ADMINISTRATORS = List.of(
            new Shot("comptes", "/administration/comptes", Screen.WIDE, ColorScheme.LIGHT),
            new Shot("comptes-telephone", "/administration/comptes", Screen.PHONE, ColorScheme.LIGHT),
            new Shot("structure-sombre", "/administration/structure", Screen.WIDE, ColorScheme.DARK));

    @Test
    void show_the_demo() throws IOException {
        var program = RunningProgram.startedWithDemo(Instant.parse("2026-11-23T08:00:00Z"));
        try (var browser = Browser.on(Site.root(program))) {
            Files.createDirectories(IMAGES);
            var visitor = browser.visitor(Screen.WIDE, true);
            take(visitor, VISITORS);
            take(signedIn(browser, "lea.petit@guichet.example", EVERYBODY), CLIENTS);
            take(signedIn(browser, "camille.bernard@guichet.example", EVERYBODY), STAFF);
            take(signedIn(browser, "lucas.moreau@ptits-pas.fr", EVERYBODY), MANAGERS);
            take(administrator(browser), ADMINISTRATORS);
        } finally {
            program.end();
        }
        try (var images = Files.list(IMAGES)) {
            assertThat(images.mapToLong(image -> image.toFile().length()).sum()).isLessThan(MOST);
        }
    }

    private static BrowserContext signedIn(Browser browser, String address, String password) {
        var visitor = browser.visitor(Screen.WIDE, true);
        Site.signIn(browser.page(visitor), address, password);
        return visitor;
    }

    private static BrowserContext administrator(Browser browser) {
        var visitor = browser.visitor(Screen.WIDE, true);
        var page = browser.page(visitor);
        Site.signIn(page, "admin@ptits-pas.fr", "4dm1n1strateur");
        page.fill("#password", "4dm1n1strateur");
        page.fill("#new_password", Site.PASSWORD);
        page.fill("#new_password_confirmation", Site.PASSWORD);
        page.click("main button[type=submit]");
        return visitor;
    }

    private static void take(BrowserContext visitor, List<Shot> shots) {
        var page = visitor.newPage();
        for (var shot : shots) {
            shot.screen().showing(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(shot.scheme()));
            page.navigate(shot.path());
            var link = shot.link();
            if (link != null) {
                page.click(link);
                page.waitForLoadState();
            }
            page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(shot.name() + ".png")));
        }
    }
}
