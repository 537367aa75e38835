package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import fr.guichet.bootstrap.site.Browser.Screen;
import fr.guichet.domain.account.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("spec B13: service, practitioner and slots belong together, whatever is chosen first")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChoosingOnTheSiteTest {

    private final RunningProgram program = RunningProgram.shared();
    private Browser browser;
    private SignedIn camille;
    private SignedIn sam;
    private String alone;
    private String together;

    @BeforeAll
    void open() {
        browser = Browser.on(Site.root(program));
        camille = program.someone(Role.PRACTITIONER);
        sam = program.someone(Role.PRACTITIONER);
        alone = service("Bilan seule", List.of(camille.id()));
        together = service("Suivi à deux", List.of(camille.id(), sam.id()));
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"WIDE, true", "PHONE, true", "PHONE, false"})
    void the_practitioners_to_choose_from_are_those_who_offer_the_chosen_service(Screen screen, boolean scripts) {
        var page = browser.page(browser.visitor(screen, scripts));
        page.navigate("/rendez-vous?prestation=" + alone);
        assertThat(page.locator("[name=praticien]").count()).isZero();

        choose(page, "s-" + together, scripts);
        assertThat(page.locator("[name=praticien]").count()).isEqualTo(3);
        assertThat(page.isChecked("#p-tous")).isTrue();
        choose(page, "p-" + sam.id(), scripts);
        assertThat(slot(page)).contains("praticien=" + sam.id(), "prestation=" + together);
        if (scripts) {
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("p-" + sam.id());
        }

        choose(page, "s-" + alone, scripts);
        assertThat(page.locator("[name=praticien]").count()).isZero();
        assertThat(slot(page)).contains("praticien=" + camille.id(), "prestation=" + alone);
        choose(page, "s-" + together, scripts);
        assertThat(page.isChecked("#p-tous")).isTrue();
        choose(page, "p-" + camille.id(), scripts);
        choose(page, "p-tous", scripts);
        assertThat(page.isChecked("#p-tous")).isTrue();
        assertThat(slot(page)).contains("prestation=" + together);
        browser.hadNothingToComplainOf();
    }

    @ParameterizedTest
    @CsvSource({"WIDE, true", "PHONE, false"})
    void what_was_chosen_on_the_telephone_stays_when_the_callers_file_is_made_afterwards(
            Screen screen, boolean scripts) {
        var coach = Trainer.of(program);
        var page = coach.signedIn(browser, screen, scripts);
        page.navigate("/cabinet/rendez-vous/nouveau?praticien=tous&prestation=" + alone);
        choose(page, "s-" + together, scripts);
        choose(page, "p-" + sam.id(), scripts);

        page.click("text=C’est la première fois");
        page.fill("#prenom", "Nadia");
        page.fill("#nom", "Benali");
        page.click("text=Créer la fiche et continuer");

        assertThat(page.isChecked("#s-" + together)).isTrue();
        assertThat(page.isChecked("#p-" + sam.id())).isTrue();
        assertThat(slot(page)).contains("praticien=" + sam.id(), "prestation=" + together);
        browser.hadNothingToComplainOf();
    }

    @ParameterizedTest
    @CsvSource({"WIDE, true", "PHONE, false"})
    @DisplayName("spec B7: a moved appointment stays with its practitioner, whoever offers its service by now")
    void who_moves_is_offered_the_times_of_the_practitioner_they_have(Screen screen, boolean scripts) {
        var anna = program.someone(Role.PRACTITIONER);
        var bruno = program.someone(Role.PRACTITIONER);
        var passed = service("Bilan transmis à " + bruno.id(), List.of(anna.id()));
        bruno.api()
                .post(
                        "/praticiens/" + bruno.id() + "/absences",
                        Map.of("debut", "2020-01-01T00:00:00Z", "fin", "2090-01-01T00:00:00Z"))
                .expect(201);
        var offered = program.api()
                .get("/praticiens/" + anna.id() + "/creneaux?prestation=" + passed)
                .expect(200)
                .body();
        var start = offered.at("/" + (offered.size() - 1) + "/debut").asString();
        var page = browser.page(browser.visitor(screen, scripts));
        Site.registerAndBook(
                page,
                "/rendez-vous/confirmer?praticien=" + anna.id() + "&prestation=" + passed + "&debut="
                        + start.replace("+", "%2B"),
                RunningProgram.newAddress("deplace"));
        program.administrator()
                .put(
                        "/prestations/" + passed,
                        Map.of(
                                "nom",
                                "Bilan transmis à " + bruno.id(),
                                "duree_minutes",
                                30,
                                "praticiens",
                                List.of(bruno.id())))
                .expect(200);

        page.navigate(page.url().replaceAll("\\?.*", "") + "/deplacer");
        page.locator(".slot").first().click();
        assertThat(page.url()).contains("?deplace");
        browser.hadNothingToComplainOf();
    }

    private String service(String name, List<String> practitioners) {
        return program.administrator()
                .post("/prestations", Map.of("nom", name, "duree_minutes", 30, "praticiens", practitioners))
                .expect(201)
                .text("id");
    }

    /** Presses what stands for a choice; without scripts, a button shows what can be booked then. */
    private static void choose(Page page, String choice, boolean scripts) {
        var label = page.locator("label[for='" + choice + "']");
        if (scripts) {
            page.waitForResponse("**/*prestation=*", label::click);
            page.waitForSelector(
                    ".htmx-request, .htmx-swapping, .htmx-settling",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        } else {
            label.click();
            page.click("#souhaits button");
        }
    }

    private static String slot(Page page) {
        return String.valueOf(page.locator(".slot").first().getAttribute("href"));
    }
}
