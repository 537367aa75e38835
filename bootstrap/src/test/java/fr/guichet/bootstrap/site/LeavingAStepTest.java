package fr.guichet.bootstrap.site;

import static fr.guichet.bootstrap.site.Registering.child;
import static fr.guichet.bootstrap.site.Registering.choose;
import static fr.guichet.bootstrap.site.Registering.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.site.Browser.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("spec A7: who leaves a step by another way than « Suivant » is told what was not kept or is not right")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeavingAStepTest {

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
    @ValueSource(strings = {"precedent", "etape-parent-1"})
    void a_photo_that_was_refused_is_told_before_the_step_is_left(String way) {
        var page = children();
        page.setInputFiles("[id='" + child(0, "fichier") + "']", Registering.noPhoto());
        page.click("button[name=aller][value='" + way + "']");

        assertThat(page.url()).contains("/enfants");
        assertThat(page.locator("[id='" + child(0, "photo") + "-error']").textContent())
                .contains("JPEG ou PNG");
        page.click("button[name=aller][value='" + way + "']");
        assertThat(page.url()).contains("/parent-");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_goes_back_to_the_summary_with_a_wrong_answer_reads_what_is_wrong_and_goes_back_once_it_is_right(
            boolean scripts) {
        var page = children(scripts);
        Registering.emma(page, 0);
        press(page, "Suivant");
        press(page, "Suivant");
        page.check("#cgu_acceptees");
        press(page, "Suivant");
        page.locator(".summary-head a").first().click();
        page.fill("#ville", "");
        press(page, "Revenir au récapitulatif");

        assertThat(page.url()).contains("/parent-1?verifier");
        assertThat(page.locator("#ville-error").textContent()).contains("obligatoire");
        page.fill("#ville", "Sannois");
        press(page, "Revenir au récapitulatif");
        assertThat(page.url()).endsWith("/recapitulatif");
        assertThat(page.locator("main").textContent()).contains("Sannois");
        browser.hadNothingToComplainOf();
    }

    private Page children() {
        return children(true);
    }

    private Page children(boolean scripts) {
        var page = browser.page(browser.visitor(Screen.PHONE, scripts));
        page.navigate("/inscription/parent");
        Registering.claire(page, RunningProgram.newAddress("claire.repart"));
        press(page, "Suivant");
        choose(page, "second_parent-non");
        press(page, "Suivant");
        return page;
    }
}
