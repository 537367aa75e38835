package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.site.Browser.Screen;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** « Dashboard gestionnaire (UI) » and « Réception email », as the people of the document do it (spec A1, A4). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecidingOnTheSiteTest {

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
    void a_manager_sees_two_tabs_approves_and_the_card_leaves_the_list_and_the_mailed_link_opens_the_account() {
        var address = registerParent();
        var manager = manager();

        manager.navigate("/gestion");
        assertThat(manager.locator(".tabs").textContent()).contains("Parents", "Assistantes maternelles");
        var card = manager.locator(".card", new Page.LocatorOptions().setHasText(address));
        assertThat(card.textContent()).contains("Claire MARTIN", "06 89 56 78 90");
        card.locator("button").click();
        assertThat(manager.locator("[role=status]").textContent()).contains("validé");
        assertThat(manager.locator(".card", new Page.LocatorOptions().setHasText(address))
                        .count())
                .isZero();

        var link = program.awaitEmail(address, "Créez votre mot de passe")
                .replaceAll("(?s).*?(/create-password\\?token=[\\w-]+).*", "$1");
        var claire = browser.page(browser.visitor(Screen.PHONE, true));
        claire.navigate(link);
        claire.fill("#password", Site.PASSWORD);
        claire.fill("#password_confirmation", Site.PASSWORD);
        claire.check("#cgu_acceptees");
        claire.click("main button[type=submit]");
        assertThat(claire.locator("[role=status]").textContent()).contains("Mot de passe créé");
        Site.signIn(claire, address, Site.PASSWORD);
        assertThat(claire.locator("h1").textContent()).contains("Bonjour Claire");

        var again = browser.page(browser.visitor(Screen.PHONE, true));
        again.navigate(link);
        assertThat(again.locator("h1").textContent()).isEqualTo("Ce lien ne fonctionne plus");
        browser.hadNothingToComplainOf();
    }

    @Test
    void a_refusal_needs_a_reason_which_the_person_is_mailed_and_who_signs_in_before_is_told_to_wait() {
        var address = registerParent();
        var waiting = browser.page(browser.visitor(Screen.WIDE, false));
        Site.signIn(waiting, address, Site.PASSWORD);
        assertThat(waiting.locator("[role=alert]").textContent()).contains("en attente de validation");

        var manager = manager();
        manager.navigate("/gestion/parents");
        manager.locator(".card", new Page.LocatorOptions().setHasText(address))
                .locator("h3 a")
                .click();
        manager.click("text=Refuser cette inscription");
        assertThat(manager.locator("#motif-error").textContent()).contains("obligatoire");
        manager.fill("#motif", "Documents manquants");
        manager.click("text=Refuser cette inscription");

        assertThat(manager.locator("[role=status]").textContent()).contains("refusée");
        assertThat(program.awaitEmail(address, "Votre demande d'inscription")).contains("Documents manquants");
    }

    @Test
    void a_registration_that_someone_else_just_decided_says_so() {
        var address = registerParent();
        var first = manager();
        var second = manager();
        for (var page : new Page[] {first, second}) {
            page.navigate("/gestion/parents");
        }
        first.locator(".card", new Page.LocatorOptions().setHasText(address))
                .locator("button")
                .click();
        second.locator(".card", new Page.LocatorOptions().setHasText(address))
                .locator("button")
                .click();

        assertThat(second.locator("[role=alert]").textContent()).contains("déjà");
    }

    private Page manager() {
        program.administrator();
        var page = browser.page(browser.visitor(Screen.WIDE, true));
        Site.signIn(page, RunningProgram.ADMINISTRATOR, RunningProgram.PASSWORD);
        return page;
    }

    private String registerParent() {
        var address = RunningProgram.newAddress("claire.martin");
        program.api()
                .post(
                        "/auth/register",
                        Map.of(
                                "role",
                                "parent",
                                "email",
                                address,
                                "prenom",
                                "Claire",
                                "nom",
                                "MARTIN",
                                "telephone",
                                "06 89 56 78 90"))
                .expect(201);
        return address;
    }
}
