package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.site.Browser.Screen;
import fr.guichet.domain.account.Role;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What administrators do, as people do it (spec A2, A3, A9, section 6; the document's « Créer un gestionnaire »). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministeringOnTheSiteTest {

    private static final String GIVEN = "Provisoire-1";

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
    void a_manager_is_created_and_must_change_the_password_before_anything_else(Screen screen) {
        var address = RunningProgram.newAddress("lucas.moreau");
        var page = administrator(screen);
        page.navigate("/administration/gestionnaires");
        page.click("main .head a");
        page.fill("#nom", "MOREAU");
        page.fill("#prenom", "Lucas");
        page.fill("#email", address);
        page.fill("#password", "password");
        page.click("text=Soumettre");
        assertThat(page.locator("#password-error").first().textContent()).contains("majuscule");
        assertThat(page.inputValue("#nom")).isEqualTo("MOREAU");
        page.fill("#password", GIVEN);
        page.click("text=Soumettre");
        assertThat(page.locator("[role=status]").textContent()).contains("Gestionnaire créé avec succès");
        assertThat(page.locator(".sheet").textContent()).contains("Lucas MOREAU");

        var manager = browser.page(browser.visitor(screen, true));
        Site.signIn(manager, address, GIVEN);
        assertThat(manager.url()).contains("/compte/mot-de-passe");
        assertThat(manager.locator(".notice").textContent()).contains("obligatoire à la première connexion");
        manager.navigate("/gestion/assistantes-maternelles?statut=actif");
        assertThat(manager.url()).contains("/compte/mot-de-passe");
        manager.fill("#password", GIVEN);
        manager.fill("#new_password", Site.PASSWORD);
        manager.fill("#new_password_confirmation", Site.PASSWORD);
        manager.click("main button[type=submit]");
        // Where they wanted to go.
        assertThat(manager.url()).endsWith("/gestion/assistantes-maternelles?statut=actif");
        manager.navigate("/gestion");
        assertThat(manager.locator("h1").textContent()).isEqualTo("Dashboard Gestionnaire");
        manager.navigate("/administration");
        assertThat(manager.locator("h1").textContent()).isEqualTo("Cette page ne vous est pas ouverte");
        assertThat(manager.locator("main a").allTextContents()).containsExactly("Les inscriptions");
        browser.hadNothingToComplainOf();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_client_becomes_staff_and_is_one_again(Screen screen) {
        var client = program.someone(Role.CLIENT);
        var page = administrator(screen);
        page.navigate("/administration/comptes?q=" + client.email());
        page.click(".sheet .lead a");
        page.navigate(page.url() + "?fait=autre-chose");
        assertThat(page.locator("main").textContent()).doesNotContain("??");
        page.selectOption("#role", "praticien");
        page.click("text=Changer le rôle");

        assertThat(page.locator("[role=status]").textContent()).contains("Rôle changé");
        assertThat(page.locator(".head").textContent()).contains("Praticien");
        assertThat(program.api().get("/praticiens/" + client.id()).status()).isEqualTo(200);

        page.selectOption("#role", "client");
        page.click("text=Changer le rôle");
        assertThat(page.locator(".head").textContent()).contains("Client");
        page.navigate("/administration/journal?sujet=" + client.id());
        assertThat(page.locator(".sheet tbody tr").count()).isEqualTo(2);
        assertThat(page.locator(".sheet").textContent())
                .contains("Rôle changé", client.person().name().full());
    }

    @Test
    void an_account_is_suspended_with_a_reason_let_in_again_and_deleted_after_one_question() {
        var client = program.someone(Role.CLIENT);
        var page = administrator(Screen.PHONE);
        page.navigate("/administration/comptes/" + client.id());
        page.click("summary:has-text('Suspendre')");
        page.click("button:has-text('Suspendre ce compte')");
        assertThat(page.locator("#motif-error").textContent()).contains("obligatoire");
        page.fill("#motif", "Deux rendez-vous manqués");
        page.click("button:has-text('Suspendre ce compte')");
        assertThat(page.locator("[role=status]").textContent()).contains("suspendu");
        assertThat(program.awaitEmail(client.email(), "suspendu")).contains("Deux rendez-vous manqués");
        page.click("text=Réactiver ce compte");
        assertThat(page.locator(".head").textContent()).contains("Actif");

        page.click("text=Supprimer ce compte");
        assertThat(page.locator("main").textContent()).contains("Ce qui reste, et pourquoi", "Les rendez-vous passés");
        page.click("text=Oui, supprimer ce compte");
        assertThat(page.locator("h1").textContent()).isEqualTo("Le compte est supprimé");
        page.navigate("/administration/comptes?q=" + client.email());
        assertThat(page.locator("main").textContent()).contains("Aucun compte ne correspond");
    }

    @Test
    void nobody_decides_about_themselves_and_the_page_says_so() {
        var page = administrator(Screen.WIDE);
        page.navigate("/administration/comptes?q=" + RunningProgram.ADMINISTRATOR);
        page.click(".sheet .lead a");

        assertThat(page.locator(".notice").textContent()).contains("votre propre compte");
        assertThat(page.locator("main form").count()).isZero();
        page.navigate(page.url() + "/effacer");
        assertThat(page.locator("main").textContent()).contains("Vous ne pouvez pas décider de votre propre compte");
    }

    @Test
    void the_last_super_administrator_stays() {
        // One of its own: other tests have made others.
        var alone = RunningProgram.startedAt(Instant.parse("2026-11-23T08:00:00Z"));
        try (var window = Browser.on(Site.root(alone))) {
            alone.administrator();
            var page = window.page(window.visitor(Screen.WIDE, true));
            Site.signIn(page, RunningProgram.ADMINISTRATOR, RunningProgram.PASSWORD);
            page.waitForURL("**/gestion**");
            page.navigate("/compte/effacer");
            page.fill("#password", RunningProgram.PASSWORD);
            page.click("text=Oui, tout effacer");
            assertThat(page.locator("[role=alert]").textContent()).contains("Le dernier super-administrateur actif");
        } finally {
            alone.end();
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_message_that_was_given_up_is_found_and_sent_again(Screen screen) {
        var address = RunningProgram.newAddress("sans-nouvelles");
        var client = browser.page(browser.visitor(screen, true));
        Site.registerAndBook(client, Site.firstSlot(program, program.someone(Role.PRACTITIONER)), address);
        program.awaitEmail(address, "rendez-vous");
        giveUp(address);

        var page = administrator(screen);
        page.navigate("/administration");
        assertThat(page.locator(".notice").first().textContent()).contains("pas parti");
        page.click("text=Les voir");
        page.locator(".sheet tr", new Page.LocatorOptions().setHasText(address))
                .filter(new Locator.FilterOptions().setHasText("rendez-vous"))
                .locator("a")
                .click();
        assertThat(page.locator(".head").textContent()).contains("Abandonné");
        page.click("text=Renvoyer ce message");

        assertThat(page.locator("[role=status]").textContent()).contains("repart");
        program.awaitEmails(address, "rendez-vous", 2);
        browser.hadNothingToComplainOf();
    }

    /** As after three days without a mail server. */
    private void giveUp(String address) {
        await().until(() -> program.database()
                        .transactions()
                        .inTransaction(() -> program.database()
                                .dsl()
                                .execute(
                                        "update message set state = 'GIVEN_UP', version = version + 1"
                                                + " where recipient_address = ? and state = 'SENT' and kind = 'APPOINTMENT_BOOKED'",
                                        address))
                > 0);
    }

    @Test
    void a_message_that_left_has_forgotten_its_link_and_says_so() {
        var client = program.someone(Role.CLIENT);
        var page = administrator(Screen.WIDE);
        page.navigate("/administration/comptes/" + client.id());
        page.click("text=Envoyer un nouveau lien");
        assertThat(page.locator("[role=status]").textContent()).contains("Un nouveau lien part");
        program.awaitEmail(client.email(), "mot de passe");

        page.navigate("/administration/messages");
        page.locator(".sheet tr", new Page.LocatorOptions().setHasText(client.email()))
                .locator("a")
                .click();
        assertThat(page.locator(".letter").textContent()).contains("token=").doesNotContainPattern("token=[\\w-]{10}");
        page.click("text=Renvoyer ce message");
        assertThat(page.locator("[role=alert]").textContent()).contains("envoyez un nouveau lien");
    }

    private Page administrator(Screen screen) {
        program.administrator();
        var page = browser.page(browser.visitor(screen, true));
        Site.signIn(page, RunningProgram.ADMINISTRATOR, RunningProgram.PASSWORD);
        return page;
    }
}
