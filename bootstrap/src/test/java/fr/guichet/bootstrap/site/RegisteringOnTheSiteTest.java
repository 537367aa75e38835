package fr.guichet.bootstrap.site;

import static fr.guichet.bootstrap.site.Registering.child;
import static fr.guichet.bootstrap.site.Registering.choose;
import static fr.guichet.bootstrap.site.Registering.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.site.Browser.Screen;
import fr.guichet.domain.account.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("spec A7, A8: a family registers in six steps and a childminder in five, as the people of the document do")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisteringOnTheSiteTest {

    private static final String SENT =
            "Votre demande d’inscription a été envoyée. Elle sera examinée par un gestionnaire."
                    + " Vous recevrez un email ou un SMS une fois votre compte validé.";

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
    void a_family_registers_in_six_steps_is_approved_creates_its_passwords_and_signs_in(
            Screen screen, boolean scripts) {
        var claire = RunningProgram.newAddress("claire.pages");
        var thomas = RunningProgram.newAddress("thomas.pages");
        var page = browser.page(browser.visitor(screen, scripts));

        page.navigate("/connexion");
        page.click("text=Créer mon compte");
        page.click("text=Inscrire ma famille");
        assertThat(page.locator("main").textContent()).contains("Étape 1 sur 6");
        Registering.claire(page, claire);
        press(page, "Suivant");
        assertThat(page.locator("main").textContent())
                .contains("Étape 2 sur 6", "Souhaitez-vous ajouter un second parent\u00a0?");
        Registering.thomas(page, thomas);
        press(page, "Suivant");
        assertThat(page.locator("main").textContent()).contains("Étape 3 sur 6", "L’enfant est-il déjà né\u00a0?");
        Registering.emma(page, 0);
        press(page, "Ajouter un autre enfant");
        Registering.unborn(
                page, 1, LocalDate.now(ZoneId.of("Europe/Paris")).plusMonths(3).toString());
        press(page, "Suivant");
        assertThat(page.locator("main").textContent())
                .contains("Étape 4 sur 6", "Décrivez votre situation familiale, vos besoins de garde");
        page.fill("#presentation", Registering.PRESENTATION);
        press(page, "Suivant");
        assertThat(page.locator("main").textContent().replaceAll("\\s+", " "))
                .contains(
                        "J’ai lu et j’accepte les Conditions Générales d’Utilisation et la Politique de confidentialité");
        page.check("#cgu_acceptees");
        press(page, "Suivant");

        var summary = page.locator("main").textContent();
        assertThat(summary)
                .contains("Étape 6 sur 6", "Claire MARTIN", claire, "06 89 56 78 90", "Bezons", "Thomas MARTIN", thomas)
                .contains("Emma", "15\u00a0février\u00a02024", Registering.PRESENTATION.substring(0, 90))
                .doesNotContain(Registering.PRESENTATION);
        assertThat(page.locator("main img").count()).isOne();
        if (scripts) {
            Registering.awaitPictures(page);
            assertThat(Browser.faults(page)).isEmpty();
        }
        press(page, "Valider et envoyer ma demande");
        assertThat(page.locator("main").textContent()).contains("Merci, Claire", SENT);

        Site.signIn(page, claire, Site.PASSWORD);
        assertThat(page.locator("[role=alert]").textContent()).contains("en attente de validation");
        approve("parents", claire);
        createPassword(page, claire);
        assertThat(page.locator("h1").textContent()).contains("Bonjour Claire");
        createPassword(browser.page(browser.visitor(screen, scripts)), thomas);
        browser.hadNothingToComplainOf();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_childminder_says_what_they_offer_once_they_are_in(Screen screen) {
        var marie = RunningProgram.newAddress("marie.accueille");
        var page = browser.page(browser.visitor(screen, true));
        Registering.childminder(page, marie);
        approve("assistantes-maternelles", marie);
        createPassword(page, marie);
        page.click(".sections >> text=Mon accueil");
        press(page, "Enregistrer");
        assertThat(error(page, "disponible")).contains("obligatoire");
        page.click(".wrong-fields a");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("disponible-oui");
        choose(page, "disponible-oui");
        Registering.fill(page, Map.of("place_disponible", "5", "specialite", "Horaires de nuit"));
        press(page, "Enregistrer");
        assertThat(page.locator("main .error").textContent()).contains("agrément");
        page.fill("#place_disponible", "2");
        page.fill("#annee_experience", "7");
        press(page, "Enregistrer");

        assertThat(page.locator("[role=status]").textContent()).contains("enregistré");
        assertThat(page.inputValue("#specialite")).isEqualTo("Horaires de nuit");
        assertThat(Look.faults(page, Stream.of("/espace/accueil"))).isEmpty();
        browser.hadNothingToComplainOf();
    }

    @ParameterizedTest
    @CsvSource({"WIDE, true", "PHONE, true", "PHONE, false"})
    void a_childminder_registers_in_five_steps_is_approved_and_signs_in(Screen screen, boolean scripts) {
        var marie = RunningProgram.newAddress("marie.pages");
        var page = browser.page(browser.visitor(screen, scripts));

        page.navigate("/inscription");
        page.locator(".way", new Page.LocatorOptions().setHasText("assistante maternelle"))
                .locator("a")
                .click();
        assertThat(page.locator("main").textContent()).contains("Étape 1 sur 5");
        Registering.marie(page, marie);
        page.setInputFiles("#fichier", Registering.photo());
        if (scripts) {
            // Shown as soon as it is chosen, before anything is sent.
            assertThat(page.locator("main img").getAttribute("src")).startsWith("blob:");
            Registering.awaitPictures(page);
        }
        press(page, "Suivant");
        assertThat(page.locator("[id='consentement_photo-error']").textContent())
                .contains("consentement");
        assertThat(page.locator("main img").count()).isOne();
        page.check("#consentement_photo");
        press(page, "Suivant");
        assertThat(page.locator("main").textContent())
                .contains("Étape 2 sur 5", "utilisé uniquement pour la génération automatique du contrat");
        var nir = Registering.profession(page);
        press(page, "Suivant");
        assertThat(page.locator("main").textContent())
                .contains("Présentez-vous et expliquez votre démarche.", "2000\u00a0caractères au plus");
        page.fill("#presentation", "Assistante maternelle depuis 2019.");
        press(page, "Suivant");
        press(page, "Suivant");
        assertThat(page.locator("#cgu_acceptees-error").count()).isOne();
        page.check("#cgu_acceptees");
        press(page, "Suivant");

        assertThat(page.locator("main").textContent())
                .contains("Étape 5 sur 5", "Marie DUBOIS", "XXX XX XX XX XXX " + nir.substring(12), "AGR-2019-095001")
                .contains("8\u00a0juin\u00a01980, à Bezons (France)")
                .doesNotContain(nir);
        press(page, "Valider et envoyer ma demande");
        assertThat(page.locator("main").textContent()).contains("Merci, Marie", SENT);

        approve("assistantes-maternelles", marie);
        createPassword(page, marie);
        assertThat(page.locator("h1").textContent()).contains("Bonjour Marie");
        browser.hadNothingToComplainOf();
    }

    @ParameterizedTest
    @CsvSource({"WIDE, true", "PHONE, false"})
    void going_back_a_reload_another_tab_and_another_instance_of_the_program_lose_nothing(
            Screen screen, boolean scripts) {
        var claire = RunningProgram.newAddress("claire.patiente");
        var visitor = browser.visitor(screen, scripts);
        var page = browser.page(visitor);
        page.navigate("/inscription/parent");
        Registering.claire(page, claire);
        // As who uses no mouse does: Enter goes on, wherever smaller buttons stand.
        page.press("#ville", "Enter");
        page.press("[id='second_parent-oui']", "ArrowRight");
        page.press("[id='second_parent-non']", "Enter");
        Registering.emma(page, 0);
        press(page, "Ajouter un autre enfant");
        page.fill("[id='" + child(1, "prenom") + "']", "Lou");
        page.fill("[id='" + child(1, "date_naissance") + "']", "");

        // Half filled in, and back.
        press(page, "Précédent");
        press(page, "Précédent");
        assertThat(page.inputValue("#adresse")).isEqualTo("5 Avenue du Général de Gaulle");
        page.reload();
        assertThat(page.inputValue("#email")).isEqualTo(claire);

        var tab = browser.page(visitor);
        tab.navigate("/inscription/parent");
        assertThat(tab.url()).endsWith("/inscription/parent/enfants");
        assertThat(tab.inputValue("[id='" + child(1, "prenom") + "']")).isEqualTo("Lou");

        var restarted = program.anotherInstance();
        try {
            var there = browser.page(visitor);
            there.navigate(Site.root(restarted) + "/inscription/parent/enfants");
            assertThat(there.inputValue("[id='" + child(0, "prenom") + "']")).isEqualTo("Emma");
            assertThat(there.inputValue("[id='" + child(1, "prenom") + "']")).isEqualTo("Lou");
            assertThat(there.locator("main img").count()).isOne();
            if (scripts) {
                Registering.awaitPictures(there);
            }
        } finally {
            restarted.close();
        }

        tab.locator("button[value='retirer-1']").click();
        assertThat(tab.locator(".child-card").count()).isOne();
        press(tab, "Suivant");
        press(tab, "Suivant");
        tab.check("#cgu_acceptees");
        press(tab, "Suivant");
        // From the summary and back to it.
        tab.locator(".summary-head a").first().click();
        tab.fill("#ville", "Argenteuil");
        press(tab, "Enregistrer");
        assertThat(tab.url()).endsWith("/recapitulatif");
        assertThat(tab.locator("main").textContent()).contains("Argenteuil", "seul parent");
        press(tab, "Valider et envoyer ma demande");
        assertThat(tab.locator("main").textContent()).contains(SENT);
        browser.hadNothingToComplainOf();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void going_to_another_step_by_any_way_loses_nothing_and_sends_nothing(boolean scripts) {
        var claire = RunningProgram.newAddress("claire.hesite");
        var page = browser.page(browser.visitor(Screen.WIDE, scripts));
        page.navigate("/inscription/parent");
        Registering.claire(page, claire);
        press(page, "Suivant");
        Registering.thomas(page, RunningProgram.newAddress("thomas.hesite"));
        page.click(".wizard-steps button:has-text('Parent 1')");
        assertThat(page.url()).endsWith("/parent-1");
        page.fill("#ville", "Argenteuil");
        page.click(".wizard-steps button:has-text('Parent 2')");
        assertThat(page.inputValue("[id='co_parent.prenom']")).isEqualTo("Thomas");
        press(page, "Suivant");
        Registering.emma(page, 0);
        press(page, "Suivant");
        press(page, "Suivant");
        page.check("#cgu_acceptees");
        press(page, "Suivant");
        assertThat(page.locator("main").textContent()).contains("Étape 6 sur 6", "Argenteuil");

        press(page, "Précédent");
        assertThat(page.locator("main").textContent()).contains("Étape 5 sur 6");
        page.click(".wizard-steps button:has-text('Récapitulatif')");
        page.locator(".summary-head a").first().click();
        page.fill("#ville", "Sannois");
        press(page, "Revenir au récapitulatif");
        assertThat(page.locator("main").textContent()).contains("Étape 6 sur 6", "Sannois");
        assertThat(program.emails(claire, "")).isEmpty();
    }

    @Test
    void errors_stand_at_their_field_and_what_was_typed_stays() {
        var claire = RunningProgram.newAddress("claire.distraite");
        var page = browser.page(browser.visitor(Screen.PHONE, true));
        page.navigate("/inscription/parent");
        Registering.claire(page, claire);
        page.fill("#code_postal", "958");
        press(page, "Suivant");
        assertThat(error(page, "code_postal")).isEqualTo("Le code postal doit compter 5\u00a0chiffres.");
        assertThat(page.inputValue("#code_postal")).isEqualTo("958");
        assertThat(Browser.faults(page)).isEmpty();
        page.fill("#code_postal", "95870");
        press(page, "Suivant");

        press(page, "Suivant");
        assertThat(error(page, "second_parent")).contains("obligatoire");
        Registering.thomas(page, claire);
        page.uncheck("[id='co_parent.meme_adresse']");
        press(page, "Suivant");
        assertThat(error(page, "co_parent.adresse")).contains("obligatoire");
        Registering.fill(
                page,
                Map.of(
                        "co_parent.adresse",
                        "1 place du Marché",
                        "co_parent.code_postal",
                        "75011",
                        "co_parent.ville",
                        "Paris"));
        press(page, "Suivant");
        assertThat(error(page, "co_parent.email")).contains("chacun leur adresse");
        page.fill("[id='co_parent.email']", RunningProgram.newAddress("thomas.distrait"));
        press(page, "Suivant");

        Registering.fill(page, Map.of(child(0, "prenom"), "Emma", child(0, "date_naissance"), "1950-01-01"));
        page.setInputFiles("[id='" + child(0, "fichier") + "']", Registering.noPhoto());
        press(page, "Suivant");
        assertThat(error(page, child(0, "photo"))).contains("JPEG ou PNG");
        assertThat(error(page, child(0, "genre"))).contains("obligatoire");
        choose(page, child(0, "genre-F"));
        press(page, "Suivant");
        assertThat(error(page, child(0, "date_naissance"))).contains("plausible");
        assertThat(error(page, child(0, "photo"))).contains("obligatoire");
        assertThat(Browser.faults(page)).isEmpty();
        choose(page, child(0, "ne-non"));
        press(page, "Suivant");
        assertThat(error(page, child(0, "date_previsionnelle"))).contains("obligatoire");
        browser.hadNothingToComplainOf();
    }

    @Test
    void an_address_that_has_an_account_is_refused_as_the_api_refuses_it_and_nothing_is_lost() {
        var taken = program.someone(Role.CLIENT).email();
        var page = browser.page(browser.visitor(Screen.WIDE, true));
        page.navigate("/inscription/parent");
        Registering.claire(page, taken);
        press(page, "Suivant");
        choose(page, "second_parent-non");
        press(page, "Suivant");
        Registering.emma(page, 0);
        press(page, "Suivant");
        press(page, "Suivant");
        page.check("#cgu_acceptees");
        press(page, "Suivant");
        press(page, "Valider et envoyer ma demande");

        assertThat(page.locator("[role=alert]").textContent()).contains("Cette adresse e-mail est déjà utilisée.");
        assertThat(page.locator("main").textContent()).contains("Étape 6 sur 6", "Emma", "un compte existe déjà");
        assertThat(Browser.faults(page)).isEmpty();
        page.click(".notice a:has-text('Parent 1')");
        page.fill("#email", RunningProgram.newAddress("claire.autre"));
        press(page, "Enregistrer");
        press(page, "Valider et envoyer ma demande");
        assertThat(page.locator("main").textContent()).contains(SENT);
    }

    @Test
    void what_was_filled_in_is_nobody_elses_and_can_be_deleted() {
        var page = browser.page(browser.visitor(Screen.PHONE, true));
        page.navigate("/inscription/assistante-maternelle");
        Registering.marie(page, RunningProgram.newAddress("marie.secrete"));
        page.setInputFiles("#fichier", Registering.photo());
        page.check("#consentement_photo");
        press(page, "Suivant");
        press(page, "Précédent");
        var photo = page.locator("main img").getAttribute("src");

        var stranger = browser.page(browser.visitor(Screen.PHONE, true));
        assertThat(stranger.navigate(photo).status()).isEqualTo(404);
        stranger.navigate("/inscription/assistante-maternelle/recapitulatif");
        assertThat(stranger.url()).endsWith("/identite");
        assertThat(stranger.inputValue("#prenom")).isEmpty();

        page.click("summary:has-text('Effacer ma saisie')");
        press(page, "Oui, tout effacer");
        assertThat(page.locator("[role=status]").textContent()).contains("effacée");
        assertThat(page.navigate(photo).status()).isEqualTo(404);
        page.navigate("/inscription/assistante-maternelle");
        assertThat(page.inputValue("#prenom")).isEmpty();
    }

    @Test
    void the_terms_are_there_as_pdf_too() {
        var page = browser.visitor(Screen.PHONE, true).request();
        for (var path : new String[] {"/cgu.pdf", "/confidentialite.pdf", "/cgu.pdf?version=1"}) {
            var pdf = page.get(path);
            assertThat(pdf.status()).isEqualTo(200);
            assertThat(pdf.headers()).containsEntry("content-type", "application/pdf");
            assertThat(new String(pdf.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        }
        assertThat(page.get("/cgu.pdf?version=999").status()).isEqualTo(404);
    }

    @Test
    void a_photo_beyond_all_bounds_is_told_before_it_is_sent_and_without_scripts_by_a_page_that_helps() {
        var huge = new FilePayload("photo.jpg", "image/jpeg", new byte[13 * 1024 * 1024]);
        var page = browser.page(browser.visitor(Screen.PHONE, true));
        page.navigate("/inscription/assistante-maternelle/identite");
        page.setInputFiles("#fichier", huge);
        assertThat(page.locator("main .error").textContent()).contains("5\u00a0Mo au plus");

        var plain = browser.page(browser.visitor(Screen.PHONE, false));
        plain.navigate("/inscription/assistante-maternelle/identite");
        plain.setInputFiles("#fichier", huge);
        press(plain, "Suivant");
        assertThat(plain.locator("h1").textContent()).isEqualTo("C’est trop gros");
    }

    private static String error(Page page, String field) {
        return page.locator("[id='" + field + "-error']").textContent();
    }

    private void approve(String tab, String address) {
        program.administrator();
        var manager = browser.page(browser.visitor(Screen.WIDE, true));
        Site.signIn(manager, RunningProgram.ADMINISTRATOR, RunningProgram.PASSWORD);
        manager.navigate("/gestion/" + tab);
        var card = manager.locator(".card", new Page.LocatorOptions().setHasText(address));
        assertThat(card.textContent()).doesNotContain("incomplet");
        card.locator("button").click();
        assertThat(manager.locator("[role=status]").textContent()).contains("validé");
        manager.close();
    }

    /** From the mail to the pages of one's own. */
    private void createPassword(Page page, String address) {
        page.navigate(program.awaitEmail(address, "Créez votre mot de passe")
                .replaceAll("(?s).*?(/create-password\\?token=[\\w-]+).*", "$1"));
        page.fill("#password", Site.PASSWORD);
        page.fill("#password_confirmation", Site.PASSWORD);
        if (page.locator("#cgu_acceptees").count() > 0) {
            page.check("#cgu_acceptees");
        }
        page.click("main button[type=submit]");
        assertThat(page.locator("[role=status]").textContent()).contains("Mot de passe créé");
        Site.signIn(page, address, Site.PASSWORD);
        page.waitForURL("**/espace**");
    }
}
