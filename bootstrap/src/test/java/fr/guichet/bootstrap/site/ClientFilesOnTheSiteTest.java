package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.clientfile.Paper;
import fr.guichet.bootstrap.site.Browser.Screen;
import fr.guichet.domain.account.Role;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Client files where something is in the way: no scripts, known addresses, wrong files, other people's papers (spec C1 to C6). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientFilesOnTheSiteTest {

    private static final FilePayload NO_PICTURE =
            new FilePayload("photo.png", "image/png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8));

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
    void without_javascript_all_works_but_drawing_which_the_page_says(Screen screen) {
        var page = trainer.signedIn(browser, screen, false);
        Trainer.createFile(page, "Sans Script", "");
        var file = Trainer.path(page);

        page.fill("#texte", "Une ligne.\nUne autre.");
        page.click("text=Enregistrer la note");
        assertThat(page.locator(".note").innerText()).contains("Une ligne.\nUne autre.");
        page.navigate(file + "/documents");
        page.setInputFiles("#fichier", new FilePayload("carnet.pdf", "application/pdf", Paper.pdf(5_000)));
        page.click("form.upload button");
        assertThat(Trainer.main(page)).contains("Le document est déposé", "carnet");
        page.click(".papers .what a");
        page.click("summary:has-text('Renommer')");
        page.fill("#titre", "Carnet de santé");
        page.click("label[for=lire-privee]");
        page.click("text=Enregistrer");
        assertThat(Trainer.main(page)).contains("Le document est enregistré", "Carnet de santé", "Cabinet seul");
        page.navigate(file + "/premier-rendez-vous");
        page.click("text=Continuer : lire et signer");
        assertThat(Trainer.main(page)).contains("demande JavaScript");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_known_address_is_offered_to_be_linked_and_never_doubled(Screen screen) {
        var page = trainer.signedIn(browser, screen, true);
        var address = RunningProgram.newAddress("deux.fois");
        Trainer.createFile(page, "Première", address);
        var first = Trainer.path(page);

        Trainer.createFile(page, "Seconde", address);
        assertThat(Trainer.main(page)).contains("est déjà celle de Élodie Première");
        assertThat(Browser.faults(page)).isEmpty();
        page.fill("[id='chien.nom']", "Éclair");
        page.fill("[id='chien.numero_puce']", "");
        page.click("text=Oui, c’est la même personne");

        assertThat(Trainer.path(page)).isEqualTo(first);
        assertThat(Trainer.main(page)).contains("a rejoint la fiche", "Moka", "Éclair");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void an_address_that_comes_later_brings_access(Screen screen) {
        var page = trainer.signedIn(browser, screen, true);
        var address = RunningProgram.newAddress("plus.tard");
        Trainer.createFile(page, "Tardif", "");
        page.click("text=Modifier les coordonnées");
        page.fill("#email", address);
        page.click("text=Enregistrer");

        assertThat(Trainer.main(page)).contains("Les coordonnées sont enregistrées", address);
        assertThat(trainer.temporaryPassword(address)).isNotBlank();
        page.click("summary:has-text('Accès du client')");
        page.click("text=Envoyer un accès");
        assertThat(program.awaitEmails(address, "Votre accès", 2)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void two_files_of_one_person_become_one(Screen screen) {
        var page = trainer.signedIn(browser, screen, true);
        var name = "Jumelle " + UUID.randomUUID().toString().substring(0, 8);
        Trainer.createFile(page, name, "");
        page.fill("#texte", "De la première fiche.");
        page.click("text=Enregistrer la note");
        Trainer.createFile(page, name, "");
        page.click("summary:has-text('Réunir')");
        page.click("text=Chercher l’autre fiche");
        page.fill("#q", name);
        page.click("text=Chercher");
        page.click(".client-rows a");
        page.click("text=Oui, réunir ces deux fiches");

        assertThat(Trainer.main(page)).contains("n’en font plus qu’une", "De la première fiche.");
    }

    @ParameterizedTest
    @CsvSource({"WIDE, true", "PHONE, false"})
    void a_file_of_a_wrong_kind_is_refused_at_its_field_and_the_title_stays(Screen screen, boolean scripts) {
        var page = trainer.signedIn(browser, screen, scripts);
        Trainer.createFile(page, "Image", "");
        page.navigate(Trainer.path(page) + "/documents");
        page.setInputFiles("#fichier", NO_PICTURE);
        page.fill("#titre", "Une photo");
        page.click("form.upload button");

        assertThat(page.locator("#fichier-error").innerText()).contains("PDF ou une image JPEG ou PNG");
        assertThat(page.inputValue("#titre")).isEqualTo("Une photo");
        page.setInputFiles("#fichier", new FilePayload("photo.pdf", "application/pdf", Paper.pdf(1_000)));
        page.click("form.upload button");
        page.waitForURL("**fait=document-partage");
    }

    @ParameterizedTest
    @CsvSource({"WIDE, true", "PHONE, false"})
    void a_file_that_is_too_large_is_said_to_be(Screen screen, boolean scripts) {
        var page = trainer.signedIn(browser, screen, scripts);
        Trainer.createFile(page, "Lourd", "");
        page.navigate(Trainer.path(page) + "/documents");
        page.setInputFiles("#fichier", new FilePayload("film.pdf", "application/pdf", Paper.pdf(11_000_000)));
        if (scripts) {
            assertThat(page.evaluate("document.querySelector('#fichier').validationMessage"))
                    .asString()
                    .contains("10\u00a0Mo");
        } else {
            page.click("form.upload button");
            assertThat(page.locator("#fichier-error").innerText()).contains("10\u00a0Mo");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void an_upload_says_how_far_it_has_come(Screen screen) {
        var page = trainer.signedIn(browser, screen, true);
        Trainer.createFile(page, "Lent", "");
        page.navigate(Trainer.path(page) + "/documents");
        var slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", 0);
        slow.addProperty("downloadThroughput", -1);
        slow.addProperty("uploadThroughput", 300_000);
        page.context().newCDPSession(page).send("Network.emulateNetworkConditions", slow);
        page.setInputFiles("#fichier", new FilePayload("bilan.pdf", "application/pdf", Paper.pdf(900_000)));
        page.click("form.upload button");

        page.locator("[data-progress]:has-text('%')").waitFor();
        assertThat(page.locator("[data-progress]").innerText()).containsPattern("[1-9][0-9]?\\h%");
        page.waitForURL("**fait=document-partage");
        assertThat(Trainer.main(page)).contains("bilan");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void notes_are_found_by_client_and_text_edited_with_their_history_and_deleted_by_administrators(Screen screen) {
        var word = "mot" + UUID.randomUUID().toString().substring(0, 8);
        var page = trainer.signedIn(browser, screen, true);
        Trainer.createFile(page, "Noté " + word, "");
        page.fill("#texte", "D'abord " + word);
        page.evaluate("document.querySelector('#lire-privee').value = 'personne'");
        page.click("text=Enregistrer la note");
        page.click(".wrong-fields a:has-text('Qui peut le lire')");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("lire-privee");
        page.click("text=Enregistrer la note");
        page.click(".note footer a");
        page.fill("#texte", "Ensuite " + word);
        page.click("text=Enregistrer");
        page.click(".note footer a");
        assertThat(Trainer.main(page)).contains("Ce qu’elle disait avant", "D'abord " + word);
        assertThat(page.locator("summary:has-text('Supprimer')").count()).isZero();

        page.click(".sections >> text=Notes");
        page.fill("#q", "ensuite " + word);
        page.click("main form button");
        assertThat(page.locator(".note").count()).isEqualTo(1);
        page.navigate("/cabinet/notes");
        page.fill("#qui", "noté " + word);
        page.click("main form button");
        assertThat(page.locator(".note").innerText()).contains("Ensuite " + word);

        program.administrator();
        var admin = browser.page(browser.visitor(screen, true));
        Site.signIn(admin, RunningProgram.ADMINISTRATOR, RunningProgram.PASSWORD);
        admin.navigate("/cabinet/notes?q=" + word);
        admin.click(".note footer a");
        admin.click("summary:has-text('Supprimer')");
        admin.click("text=Oui, supprimer cette note");
        assertThat(Trainer.main(admin)).contains("La note est supprimée").doesNotContain("Ensuite");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void new_conditions_are_asked_for_again_and_what_was_signed_stays(Screen screen) {
        var page = trainer.signedIn(browser, screen, true);
        Trainer.createFile(page, "Conditions", "");
        var file = Trainer.path(page);
        Paper.sign(trainer.api(), file.substring(file.lastIndexOf('/') + 1));
        page.navigate(file + "/premier-rendez-vous/signature");
        assertThat(Trainer.main(page)).contains("a déjà signé");

        page.click(".sections >> text=Conditions");
        page.click("text=Écrire une nouvelle version");
        page.click("text=Publier cette version");
        assertThat(Trainer.main(page)).contains("Rien n’a changé");
        page.click("text=Écrire une nouvelle version");
        page.fill("#texte", "Le chien est tenu en laisse.\n\n" + UUID.randomUUID());
        page.click("text=Publier cette version");
        assertThat(Trainer.main(page)).contains("La nouvelle version est en vigueur", "Le chien est tenu en laisse.");

        page.navigate(file);
        assertThat(Trainer.main(page)).contains("De nouvelles conditions à signer");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void what_is_not_theirs_does_not_exist_for_clients(Screen screen) {
        var client = RunningProgram.newAddress("curieuse");
        var own = browser.page(browser.visitor(screen, true));
        own.navigate("/inscription/client");
        Site.register(own, client);
        var other = program.someone(Role.CLIENT);
        var file = other.api().get("/users/me").expect(200).text("client_id");
        var document = Paper.sign(trainer.api(), file);

        assertThat(status(own, "/espace/documents/" + document)).isEqualTo(404);
        assertThat(own.locator("h1").innerText()).contains("n’existe pas");
        assertThat(status(own, "/espace/dossier/chiens/" + UUID.randomUUID())).isEqualTo(404);
        assertThat(status(own, "/espace/documents/nulle-part")).isEqualTo(404);
        assertThat(status(own, "/cabinet/clients/" + file)).isEqualTo(403);
        var staff = trainer.signedIn(browser, screen, true);
        assertThat(status(staff, "/cabinet/clients/" + UUID.randomUUID())).isEqualTo(404);
        assertThat(status(staff, "/cabinet/notes/" + UUID.randomUUID())).isEqualTo(404);
        assertThat(status(staff, "/cabinet/conditions/999999")).isEqualTo(404);
    }

    private static int status(Page page, String path) {
        var answer = page.navigate(path);
        return answer == null ? 0 : answer.status();
    }
}
