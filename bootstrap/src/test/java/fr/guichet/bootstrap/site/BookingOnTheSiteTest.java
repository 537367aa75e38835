package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.site.Browser.Screen;
import fr.guichet.domain.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the first page to a cancelled appointment, as a person does it (spec B7, B13). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookingOnTheSiteTest {

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
    @CsvSource({"WIDE, true", "PHONE, true", "PHONE, false"})
    void a_visitor_chooses_a_slot_then_registers_books_moves_and_cancels(Screen screen, boolean scripts) {
        var practitioner = program.someone(Role.PRACTITIONER);
        var address = RunningProgram.newAddress("visiteuse");
        var page = browser.page(browser.visitor(screen, scripts));

        page.navigate("/rendez-vous?praticien=" + practitioner.id());
        page.click("text=Suivante");
        page.waitForURL("**semaine=**");
        page.locator(".slot").nth(2).click();
        var chosen = page.locator("time").getAttribute("datetime");
        page.click("main a[href^='/inscription']");
        Site.register(page, address);
        assertThat(page.locator("time").getAttribute("datetime")).isEqualTo(chosen);
        page.fill("#objet", "Préparer un entretien");
        page.click("main button[type=submit]");

        assertThat(page.locator("main").textContent()).contains("C’est noté", "Préparer un entretien");
        assertThat(page.locator("time").getAttribute("datetime")).isEqualTo(chosen);
        assertThat(program.awaitEmail(address, "rendez-vous")).contains("Léa");

        page.click("text=Déplacer le rendez-vous");
        page.locator(".slot").first().click();
        assertThat(page.locator("main").textContent()).contains("est déplacé");
        assertThat(page.locator("time").getAttribute("datetime")).isNotEqualTo(chosen);

        page.click("summary:has-text('Annuler')");
        page.click("text=Oui, annuler ce rendez-vous");
        assertThat(page.locator("main").textContent()).contains("Annulé");
        page.navigate("/espace/rendez-vous");
        assertThat(page.locator("main").textContent()).contains("Vous n’avez aucun rendez-vous à venir", "Annulé");
        browser.hadNothingToComplainOf();
    }

    @Test
    void a_slot_that_someone_else_took_meanwhile_is_refused_and_others_are_offered() {
        var practitioner = program.someone(Role.PRACTITIONER);
        var slot = Site.firstSlot(program, practitioner);
        var page = browser.page(browser.visitor(Screen.WIDE, true));
        page.navigate(slot);
        page.click("main a[href^='/inscription']");
        Site.register(page, RunningProgram.newAddress("lente"));
        var other = browser.page(browser.visitor(Screen.WIDE, true));
        Site.registerAndBook(other, slot, RunningProgram.newAddress("rapide"));

        page.fill("#objet", "Un mot que je ne veux pas perdre");
        page.click("main button[type=submit]");

        assertThat(page.locator("[role=alert]").textContent()).contains("créneau");
        assertThat(page.inputValue("#objet")).isEqualTo("Un mot que je ne veux pas perdre");
        page.click("[role=alert] a");
        assertThat(page.locator(".slot").count()).isPositive();
    }

    @Test
    void a_form_that_is_refused_keeps_what_was_typed_and_says_what_is_wrong_at_its_field() {
        var page = browser.page(browser.visitor(Screen.PHONE, true));
        page.navigate("/inscription/client");
        page.fill("#prenom", "Léa");
        page.fill("#telephone", "12");
        page.click("main button[type=submit]");

        assertThat(page.inputValue("#prenom")).isEqualTo("Léa");
        assertThat(page.inputValue("#telephone")).isEqualTo("12");
        assertThat(page.locator("#telephone-error").textContent()).contains("numéro de téléphone");
        assertThat(focus(page)).contains("Vérifiez les champs");
        assertThat(Browser.faults(page)).isEmpty();
    }

    private static String focus(Page page) {
        return (String) page.evaluate("document.activeElement.textContent");
    }
}
