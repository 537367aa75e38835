package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.site.Browser.Screen;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_family_that_registered_on_the_site_is_seen_whole_and_approved_with_a_comment(Screen screen) {
        var claire = RunningProgram.newAddress("claire.entiere");
        var thomas = RunningProgram.newAddress("thomas.entier");
        Registering.family(browser.page(browser.visitor(screen, true)), claire, thomas);

        var manager = manager(screen);
        manager.navigate("/gestion/parents");
        assertThat(words(card(manager, claire)))
                .contains("Claire MARTIN", claire, "06 89 56 78 90", "Inscrit le", "Thomas MARTIN")
                .contains("Emma MARTIN née le 15 février 2024")
                .doesNotContain("incomplet");
        card(manager, claire).locator("text=Voir le dossier").click();
        assertThat(words(manager.locator("main")))
                .contains("5 Avenue du Général de Gaulle, 95870 Bezons", Registering.PRESENTATION)
                .contains("Emma MARTIN Fille, née le 15 février 2024")
                .contains("Prénom à venir MARTIN Garçon, attendu pour le", "naissance multiple")
                .doesNotContain("Il manque");
        assertThat(words(manager.locator("#co-parent")))
                .contains("Thomas MARTIN", thomas, "06 78 45 56 67", "1 place du Marché, 75011 Paris", "En attente");
        assertThat(manager.locator("main img").count()).isOne();
        Registering.awaitPictures(manager);
        assertThat(Browser.faults(manager)).isEmpty();

        manager.fill("#comment", "Dossier complet, appelée lundi");
        Registering.press(manager, "Valider");
        assertThat(words(manager.locator("[role=status]"))).contains("validé");
        manager.navigate("/gestion/parents?statut=actif");
        card(manager, claire).locator("h3 a").click();
        assertThat(words(manager.locator(".history")))
                .contains("Validé", ", par Administration Guichet", "Dossier complet, appelée lundi");
        assertThat(words(manager.locator("#co-parent"))).contains("Actif", "depuis le");
        browser.hadNothingToComplainOf();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_childminders_number_is_masked_until_asked_for_and_each_decision_is_told_with_its_author(Screen screen) {
        var marie = RunningProgram.newAddress("marie.entiere");
        var nir = Registering.childminder(browser.page(browser.visitor(screen, true)), marie);
        var masked = "XXX XX XX XX XXX " + nir.substring(12);

        var manager = manager(screen);
        manager.navigate("/gestion/assistantes-maternelles");
        assertThat(words(card(manager, marie)))
                .contains("Marie DUBOIS", masked, "AGR-2019-095001")
                .doesNotContain(nir);
        card(manager, marie).locator("text=Refuser").click();
        assertThat(words(manager.locator("main")))
                .contains(masked, "8 juin 1980, à Bezons (France)", "pour 4 enfants", "25 Rue de la République")
                .contains("Stockage et affichage autorisés le", "Assistante maternelle depuis 2019.")
                .contains("n’a encore rien indiqué")
                .doesNotContain(nir);
        Registering.awaitPictures(manager);
        assertThat(Browser.faults(manager)).isEmpty();
        Registering.press(manager, "Afficher en entier");
        assertThat(words(manager.locator("main"))).contains(nir);

        Registering.press(manager, "Refuser");
        assertThat(manager.locator("#motif-error").textContent()).contains("obligatoire");
        manager.fill("#motif", "Agrément illisible");
        Registering.press(manager, "Refuser");
        assertThat(words(manager.locator("[role=status]"))).contains("refusée");
        assertThat(program.awaitEmail(marie, "Votre demande d'inscription")).contains("Agrément illisible");

        manager.navigate("/gestion/assistantes-maternelles?statut=suspendu");
        card(manager, marie).locator("h3 a").click();
        Registering.press(manager, "Valider");
        program.awaitEmail(marie, "Créez votre mot de passe");
        manager.navigate("/gestion/assistantes-maternelles?statut=actif");
        card(manager, marie).locator("h3 a").click();
        manager.fill("#motif", "Agrément retiré");
        Registering.press(manager, "Suspendre ce compte");
        assertThat(words(manager.locator("[role=status]"))).contains("suspendu");

        manager.navigate("/gestion/assistantes-maternelles?statut=suspendu");
        card(manager, marie).locator("h3 a").click();
        assertThat(words(manager.locator(".history")))
                .containsSubsequence("Suspendu", "Agrément retiré", "Validé", "Refusé", "Agrément illisible");
        browser.hadNothingToComplainOf();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void what_a_registration_lacks_is_said_on_its_card_and_on_its_page(Screen screen) {
        var address = registerParent();
        var manager = manager(screen);
        manager.navigate("/gestion/parents");
        assertThat(words(card(manager, address))).contains("Dossier incomplet");
        card(manager, address).locator("text=Voir le dossier").click();

        assertThat(words(manager.locator("main")))
                .contains("Il manque encore", "l’adresse", "les enfants", "l’acceptation des conditions");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_manager_sees_two_tabs_approves_and_the_card_leaves_the_list_and_the_mailed_link_opens_the_account(
            Screen screen) {
        var address = registerParent();
        var manager = manager(screen);

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
        var claire = browser.page(browser.visitor(screen, true));
        claire.navigate(link);
        claire.fill("#password", Site.PASSWORD);
        claire.fill("#password_confirmation", Site.PASSWORD);
        claire.check("#cgu_acceptees");
        claire.click("main button[type=submit]");
        assertThat(claire.locator("[role=status]").textContent()).contains("Mot de passe créé");
        Site.signIn(claire, address, Site.PASSWORD);
        assertThat(claire.locator("h1").textContent()).contains("Bonjour Claire");

        var again = browser.page(browser.visitor(screen, true));
        again.navigate(link);
        assertThat(again.locator("h1").textContent()).isEqualTo("Ce lien ne fonctionne plus");
        browser.hadNothingToComplainOf();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_refusal_needs_a_reason_which_the_person_is_mailed_and_who_signs_in_before_is_told_to_wait(Screen screen) {
        var address = registerParent();
        var waiting = browser.page(browser.visitor(screen, false));
        Site.signIn(waiting, address, Site.PASSWORD);
        assertThat(waiting.locator("[role=alert]").textContent()).contains("en attente de validation");

        var manager = manager(screen);
        manager.navigate("/gestion/parents");
        manager.locator(".card", new Page.LocatorOptions().setHasText(address))
                .locator("h3 a")
                .click();
        Registering.press(manager, "Refuser");
        assertThat(manager.locator("#motif-error").textContent()).contains("obligatoire");
        manager.fill("#motif", "Documents manquants");
        Registering.press(manager, "Refuser");

        assertThat(manager.locator("[role=status]").textContent()).contains("refusée");
        assertThat(program.awaitEmail(address, "Votre demande d'inscription")).contains("Documents manquants");
        Site.signIn(waiting, address, Site.PASSWORD);
        assertThat(waiting.locator("[role=alert]").textContent())
                .matches("(?s).*Votre compte a été refusé\\. Contactez \\S+@\\S+ pour plus d’informations\\..*");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_registration_that_someone_else_just_decided_says_so(Screen screen) {
        var address = registerParent();
        var first = manager(screen);
        var second = manager(screen);
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

    private static Locator card(Page page, String address) {
        return page.locator(".card", new Page.LocatorOptions().setHasText(address));
    }

    /** What is to be read there, with plain spaces and on one line. */
    private static String words(Locator where) {
        return where.innerText().replaceAll("[\\s\\u00a0]+", " ");
    }

    private Page manager(Screen screen) {
        program.administrator();
        var page = browser.page(browser.visitor(screen, true));
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
