package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.clientfile.Paper;
import fr.guichet.bootstrap.site.Browser.Screen;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code reference/douceur-de-chien-sequence.txt} from its first line to its last, in a browser (spec C1 to C5). */
@DisplayName("Diagramme de séquence Douceur de Chien, on the site")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DogTrainerOnTheSiteTest {

    private static final String OWN_PASSWORD = "Muguet-2026";

    private final RunningProgram program = RunningProgram.shared();
    private final Trainer trainer = Trainer.of(program);
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
    void from_the_call_to_the_clients_own_pages(Screen screen) throws IOException {
        var client = RunningProgram.newAddress("elodie.marchand");
        var page = trainer.signedIn(browser, screen, true);

        Trainer.createFile(page, "Marchand " + screen, client);
        assertThat(Trainer.main(page))
                .contains("La fiche est créée", "Fiche préliminaire", "Moka", "Puce 250269604123456");
        var file = Trainer.path(page);
        var temporary = trainer.temporaryPassword(client);

        book(page, file);
        assertThat(program.awaitEmail(client, "endez-vous")).contains("Élodie");
        assertThat(program.emails(trainer.address(), "endez-vous")).isNotEmpty();

        firstAppointment(page, file);
        assertThat(program.awaitEmail(client, "Vos conditions signées")).contains("Vous avez signé");

        nextAppointments(page, file);
        ownPages(screen, client, temporary);
        browser.hadNothingToComplainOf();
    }

    /** « Prise du rendez-vous », while the client is still on the telephone. */
    private void book(Page page, String file) {
        page.click(".next >> text=Prendre rendez-vous");
        assertThat(Trainer.path(page)).isEqualTo("/cabinet/rendez-vous/nouveau");
        page.navigate(page.url() + "&praticien=" + trainer.id() + "&prestation=" + trainer.service());
        page.locator(".slot").last().click();
        page.click("text=Confirmer le rendez-vous");
        assertThat(Trainer.main(page)).contains("Élodie", "Réservé");
        page.navigate(file);
    }

    /** « Finalisation de la fiche client / signature des conditions d'inscription ». */
    private static void firstAppointment(Page page, String file) {
        page.click("text=Commencer");
        page.fill("#adresse", "3 rue du Parc");
        page.fill("#code_postal", "69003");
        page.fill("#ville", "Lyon");
        page.click("text=Continuer : lire et signer");

        page.click("text=J’ai lu et je signe");
        assertThat(page.locator("#signature-error").innerText()).contains("le client doit signer");
        page.fill("#signataire", "");
        Trainer.draw(page);
        page.click("text=J’ai lu et je signe");
        assertThat(page.locator("#signataire-error").innerText()).contains("obligatoire");
        // What was drawn is still there.
        page.fill("#signataire", "Élodie Marchand");
        page.click("text=J’ai lu et je signe");

        assertThat(Trainer.path(page)).isEqualTo(file);
        assertThat(Trainer.main(page)).contains("la fiche est finale", "Fiche finale", "3 rue du Parc, 69003 Lyon");
        page.click("#documents .papers a");
        assertThat(Trainer.main(page)).contains("Rien n’a changé depuis la signature", "Élodie Marchand");
        page.navigate(file);
    }

    /** « Saisie de note et upload de documents pour le client ». */
    private static void nextAppointments(Page page, String file) {
        page.click("#rendez-vous >> text=Noter");
        page.fill("#texte", "Rappel acquis à dix mètres.");
        page.click("label[for=lire-partagee]");
        page.click("text=Enregistrer la note");
        assertThat(Trainer.main(page)).contains("partagée", "À propos du rendez-vous du");
        page.fill("#texte", "Craint les vélos, le maître aussi.");
        page.click("text=Enregistrer la note");
        assertThat(page.locator(".note").first().innerText()).contains("Privée", "Craint les vélos");

        page.click("#documents .actions a");
        page.setInputFiles("#fichier", new FilePayload("exercices.pdf", "application/pdf", Paper.pdf(200_000)));
        page.fill("#titre", "Exercices de la semaine");
        page.click("form.upload button");
        page.waitForURL("**fait=document-partage");
        assertThat(Trainer.main(page)).contains("Exercices de la semaine", "Partagé");
        page.navigate(file);
    }

    /** « Connexion client »: the forced change, own data, calendar, notes and documents. */
    private void ownPages(Screen screen, String client, String temporary) throws IOException {
        var own = browser.page(browser.visitor(screen, true));
        Site.signIn(own, client, temporary);
        own.navigate("/espace/dossier");
        assertThat(Trainer.path(own)).isEqualTo("/compte/mot-de-passe");
        own.fill("#password", temporary);
        own.fill("#new_password", OWN_PASSWORD);
        own.fill("#new_password_confirmation", OWN_PASSWORD);
        own.click("main button[type=submit]");

        own.navigate("/espace");
        assertThat(Trainer.main(own)).contains("Bonjour Élodie", "Jonas Favre");
        own.click(".sections >> text=Mon dossier");
        assertThat(Trainer.main(own)).contains("3 rue du Parc, 69003 Lyon", "Mon chien", "Moka");
        own.click("text=Corriger mes coordonnées");
        own.fill("#telephone", "04 78 12 34 56");
        own.click("text=Enregistrer");
        assertThat(Trainer.main(own)).contains("enregistrées", "04 78 12 34 56");
        own.click(".sections >> text=Notes");
        assertThat(Trainer.main(own)).contains("Rappel acquis à dix mètres.").doesNotContain("vélos");
        own.click(".sections >> text=Documents");
        var file = own.waitForDownload(() -> own.click("text=Exercices de la semaine"));
        assertThat(Files.readAllBytes(file.path())).isEqualTo(Paper.pdf(200_000));
        own.click(".sections >> text=Rendez-vous");
        assertThat(Trainer.main(own)).contains("Jonas Favre", "Réservé");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void on_their_own_a_client_registers_and_books_and_the_trainer_finds_them_by_name_telephone_and_dog(Screen screen) {
        var client = RunningProgram.newAddress("noemie");
        var own = browser.page(browser.visitor(screen, true));
        own.navigate("/rendez-vous?praticien=" + trainer.id() + "&prestation=" + trainer.service());
        own.locator(".slot").last().click();
        own.click("main a[href^='/inscription']");
        Site.register(own, client);
        own.click("main button[type=submit]");
        assertThat(program.awaitEmail(client, "endez-vous")).contains("Jonas");
        own.navigate("/espace/dossier");
        own.click("text=Ajouter un chien");
        own.fill("#nom", "Tchoupi" + client.hashCode());
        own.fill("#race", "Teckel");
        own.click("text=Enregistrer");
        assertThat(Trainer.main(own)).contains("Tchoupi");

        var page = trainer.signedIn(browser, screen, true);
        page.navigate("/cabinet/clients");
        page.locator("#q").pressSequentially("tchoupi" + client.hashCode());
        page.waitForURL("**q=tchoupi**");
        page.click(".client-rows a");
        assertThat(Trainer.main(page)).contains("Léa Durand", "Premier rendez-vous", "Commencer");
        browser.hadNothingToComplainOf();
    }
}
