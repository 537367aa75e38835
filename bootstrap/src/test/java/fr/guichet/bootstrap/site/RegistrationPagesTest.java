package fr.guichet.bootstrap.site;

import static fr.guichet.bootstrap.site.Registering.choose;
import static fr.guichet.bootstrap.site.Registering.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.site.Browser.Screen;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The pages of {@link PageRoutes#REGISTRATION}: nothing for axe to find, nothing blocked, nothing sideways. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistrationPagesTest {

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

    @Test
    void shows_who_registers_a_family_pages_that_axe_finds_no_fault_with() {
        var page = browser.page(browser.visitor(Screen.WIDE, true));
        page.navigate("/inscription/parent?langue=fr");
        Registering.claire(page, RunningProgram.newAddress("axe.famille"));
        press(page, "Suivant");
        Registering.thomas(page, RunningProgram.newAddress("axe.second"));
        page.uncheck("[id='co_parent.meme_adresse']");
        page.fill("[id='co_parent.adresse']", "1 place du Marché");
        page.fill("[id='co_parent.code_postal']", "75011");
        page.fill("[id='co_parent.ville']", "Paris");
        press(page, "Suivant");
        Registering.emma(page, 0);
        press(page, "Ajouter un autre enfant");
        Registering.emma(page, 1);
        press(page, "Suivant");
        press(page, "Suivant");
        page.check("#cgu_acceptees");
        press(page, "Suivant");

        assertThat(Look.faults(
                        page,
                        steps(
                                "parent",
                                "parent-1",
                                "parent-2",
                                "enfants",
                                "presentation",
                                "conditions",
                                "recapitulatif")))
                .isEmpty();
        sent(page, "/inscription/parent");
    }

    @Test
    void shows_childminders_who_register_pages_that_axe_finds_no_fault_with() {
        var page = browser.page(browser.visitor(Screen.WIDE, true));
        page.navigate("/inscription/assistante-maternelle?langue=fr");
        Registering.marie(page, RunningProgram.newAddress("axe.marie"));
        page.setInputFiles("#fichier", Registering.photo());
        page.check("#consentement_photo");
        press(page, "Suivant");
        Registering.profession(page);
        press(page, "Suivant");
        press(page, "Suivant");
        page.check("#cgu_acceptees");
        press(page, "Suivant");

        assertThat(Look.faults(
                        page,
                        steps(
                                "assistante-maternelle",
                                "identite",
                                "profession",
                                "presentation",
                                "conditions",
                                "recapitulatif")))
                .isEmpty();
        sent(page, "/inscription/assistante-maternelle");
    }

    @Test
    void shows_refused_steps_that_axe_finds_no_fault_with() {
        var page = browser.page(browser.visitor(Screen.PHONE, true));
        for (var first : new String[] {"/inscription/parent", "/inscription/assistante-maternelle"}) {
            page.navigate(first + "?langue=fr");
            press(page, "Suivant");
            assertThat(page.locator(".error").count()).isPositive();
            assertThat(Browser.faults(page)).isEmpty();
        }
        choose(page, "consentement_photo");
        assertThat(Look.faults(page, Stream.of("/inscription", "/inscription?suite=/rendez-vous")))
                .isEmpty();
        browser.hadNothingToComplainOf();
    }

    private static Stream<String> steps(String who, String... words) {
        return Stream.of(words).map(word -> "/inscription/" + who + "/" + word);
    }

    private void sent(Page page, String root) {
        page.navigate(root + "/recapitulatif?langue=fr");
        press(page, "Valider et envoyer ma demande");
        page.waitForURL("**/envoyee");
        assertThat(Look.faults(page, Stream.of(root + "/envoyee"))).isEmpty();
        browser.hadNothingToComplainOf();
    }
}
