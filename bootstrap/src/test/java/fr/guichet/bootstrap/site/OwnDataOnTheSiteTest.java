package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.site.Browser.Screen;
import fr.guichet.domain.account.Role;
import java.io.IOException;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One's own data on the site: changed, taken away, subscribed to and erased (spec B11, section 6). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnDataOnTheSiteTest {

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
    @EnumSource(Screen.class)
    void a_client_edits_exports_and_erases(Screen screen) throws IOException {
        var address = RunningProgram.newAddress("lea");
        var page = registered(screen, address);
        page.navigate("/espace/donnees");
        page.fill("#nom", "Durand-Petit");
        page.fill("#telephone", "12");
        page.click("text=Enregistrer");
        assertThat(page.inputValue("#nom")).isEqualTo("Durand-Petit");
        page.fill("#telephone", "");
        page.click("text=Enregistrer");
        assertThat(page.locator("#telephone-error").textContent()).contains("ne se retire pas");
        page.fill("#telephone", "06 98 76 54 32");
        page.selectOption("#canal_notification", "les_deux");
        page.click("text=Enregistrer");
        assertThat(page.locator("[role=status]").textContent()).contains("enregistré");
        assertThat(page.inputValue("#telephone")).isEqualTo("06 98 76 54 32");
        assertThat(page.inputValue("#canal_notification")).isEqualTo("les_deux");

        var download = page.waitForDownload(() -> page.click("text=Télécharger mes données"));
        assertThat(download.suggestedFilename()).isEqualTo("mes-donnees.zip");
        try (var zip = new ZipFile(download.path().toFile())) {
            var names = new TreeSet<String>();
            zip.stream().forEach(entry -> names.add(entry.getName()));
            assertThat(names).contains("LISEZ-MOI.txt", "compte.json", "fiche-client.json", "rendez-vous.json");
        }

        page.click("text=Effacer mon compte…");
        page.fill("#password", "Pas-le-bon-1");
        page.click("text=Oui, tout effacer");
        assertThat(page.locator("#password-error").textContent()).contains("n’est pas le bon");
        page.fill("#password", Site.PASSWORD);
        page.click("text=Oui, tout effacer");
        assertThat(page.locator("h1").textContent()).isEqualTo("Vos données sont effacées");
        assertThat(page.locator("main").textContent()).contains("rendez-vous à venir est annulé");
        assertThat(Browser.faults(page)).isEmpty();
        page.navigate("/espace");
        assertThat(page.url()).contains("/connexion");
        Site.signIn(page, address, Site.PASSWORD);
        assertThat(page.locator("[role=alert]").textContent()).contains("incorrect");
        browser.hadNothingToComplainOf();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_calendar_address_is_shown_and_changed(Screen screen) {
        var page = registered(screen, RunningProgram.newAddress("agenda"));
        page.navigate("/espace/calendrier");
        var first = page.inputValue("#adresse");
        assertThat(first).contains("/api/v1/calendriers/").endsWith(".ics");
        assertThat(page.locator("main a.btn-primary").getAttribute("href")).startsWith("webcal");

        page.click("summary:has-text('connaît')");
        page.click("text=Oui, changer d’adresse");
        assertThat(page.locator("[role=status]").textContent()).contains("nouvelle adresse");
        assertThat(page.inputValue("#adresse")).isNotEqualTo(first);
        browser.hadNothingToComplainOf();
    }

    private Page registered(Screen screen, String address) {
        var page = browser.page(browser.visitor(screen, true));
        Site.registerAndBook(page, Site.firstSlot(program, program.someone(Role.PRACTITIONER)), address);
        return page;
    }
}
