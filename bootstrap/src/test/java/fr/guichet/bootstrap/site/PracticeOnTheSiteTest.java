package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.site.Browser.Screen;
import fr.guichet.domain.account.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The practice's settings, look and texts, changed on pages and seen by visitors (spec section 5). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PracticeOnTheSiteTest {

    private static final String BUTTON = "getComputedStyle(document.querySelector('.btn-primary')).backgroundColor";

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
    void a_colour_is_chosen_and_seen_and_taken_back(Screen screen) {
        var page = administrator(screen);
        var visitor = browser.page(browser.visitor(screen, true));
        visitor.navigate("/");
        var before = visitor.evaluate(BUTTON);
        page.navigate("/administration/structure");
        page.check("#couleur_propre");
        page.fill("#couleur", "#7a1f5c");
        page.click("text=Enregistrer");

        assertThat(page.locator("[role=status]").textContent()).contains("enregistré");
        visitor.navigate("/");
        assertThat(visitor.evaluate(BUTTON)).isEqualTo("rgb(122, 31, 92)");
        assertThat(Browser.faults(visitor)).isEmpty();
        assertThat(program.api().get("/structure").body().at("/couleur").asString())
                .isEqualTo("#7a1f5c");

        page.uncheck("#couleur_propre");
        page.click("text=Enregistrer");
        visitor.navigate("/");
        assertThat(visitor.evaluate(BUTTON)).isEqualTo(before);
        browser.hadNothingToComplainOf();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_logo_and_a_picture_are_shown_until_they_are_removed_and_what_is_no_picture_is_refused(Screen screen)
            throws IOException {
        var page = administrator(screen);
        var visitor = browser.page(browser.visitor(screen, true));
        for (var place : new String[] {"logo", "image"}) {
            var seen = place.equals("logo") ? ".brand img" : ".hero img";
            page.navigate("/administration/structure");
            page.setInputFiles(
                    "#" + place,
                    new FilePayload("logo.png", "image/png", "no picture".getBytes(StandardCharsets.UTF_8)));
            page.locator("form[action$='/" + place + "'] button").click();
            assertThat(page.locator("#" + place + "-error").textContent()).contains("JPEG");
            page.setInputFiles("#" + place, new FilePayload("logo.png", "image/png", picture()));
            page.locator("form[action$='/" + place + "'] button").click();
            assertThat(page.locator("[role=status]").textContent()).contains("enregistré");

            visitor.navigate("/");
            assertThat(visitor.evaluate("document.querySelector('" + seen + "').naturalWidth > 0"))
                    .isEqualTo(true);
            page.locator("details:has(form[action$='/" + place + "/retirer']) summary")
                    .click();
            page.locator("form[action$='/" + place + "/retirer'] button").click();
            visitor.navigate("/");
            assertThat(visitor.locator(seen).count()).isZero();
        }
        browser.hadNothingToComplainOf();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void settings_that_are_wrong_are_said_at_their_fields_and_nothing_is_lost(Screen screen) {
        var page = administrator(screen);
        page.navigate("/administration/structure");
        page.fill("#nom", "");
        page.fill("#slogan", "Un mot que je ne veux pas perdre");
        page.evaluate("document.querySelector('#fuseau').selectedOptions[0].value = 'Nulle/Part'");
        page.click("text=Enregistrer");

        assertThat(page.locator("#nom-error").textContent()).contains("obligatoire");
        assertThat(page.inputValue("#slogan")).isEqualTo("Un mot que je ne veux pas perdre");
        page.click(".wrong-fields a:has-text('Fuseau')");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("fuseau");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void who_publishes_second_sees_the_newer_text_beside_their_own_and_may_publish_all_the_same(Screen screen) {
        var first = administrator(screen);
        var second = administrator(screen);
        for (var page : new Page[] {first, second}) {
            page.navigate("/cabinet/textes/a_propos");
        }
        first.fill("#texte", "Écrit en premier, " + screen);
        first.click("text=Publier");
        second.fill("#texte", "Écrit en second, " + screen);
        second.click("text=Publier");

        assertThat(second.locator("[role=alert]").textContent()).contains("Ce texte a été publié");
        assertThat(second.locator(".newer").textContent()).contains("Écrit en premier, " + screen);
        assertThat(second.inputValue("#texte")).isEqualTo("Écrit en second, " + screen);
        assertThat(Browser.faults(second)).isEmpty();
        var title = second.inputValue("#titre");
        second.fill("#titre", "");
        for (var pressed : new String[] {"Voir l’aperçu", "Publier quand même"}) {
            second.click("text=" + pressed);
            assertThat(second.locator(".newer").textContent()).contains("Écrit en premier, " + screen);
            assertThat(second.inputValue("#texte")).isEqualTo("Écrit en second, " + screen);
        }
        assertThat(second.locator("#titre-error").count()).isOne();
        second.fill("#titre", title);
        second.click("text=Publier quand même");
        assertThat(second.locator("[role=status]").textContent()).contains("publié");
        second.navigate("/a-propos");
        assertThat(second.locator("article").textContent()).contains("Écrit en second, " + screen);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void who_saves_settings_second_sees_what_is_stored_meanwhile_and_may_save_all_the_same(Screen screen) {
        var first = administrator(screen);
        var second = administrator(screen);
        for (var page : new Page[] {first, second}) {
            page.navigate("/administration/structure");
        }
        first.fill("#slogan", "Le premier, " + screen);
        first.click("text=Enregistrer");
        second.fill("#slogan", "Le second, " + screen);
        second.click("text=Enregistrer");

        assertThat(second.locator("[role=alert]").textContent()).contains("modifiée entre-temps");
        assertThat(second.locator(".newer dt").allInnerTexts()).hasSize(1);
        assertThat(second.locator(".newer dd").innerText()).isEqualTo("Le premier, " + screen);
        assertThat(second.inputValue("#slogan")).isEqualTo("Le second, " + screen);
        assertThat(Browser.faults(second)).isEmpty();
        second.fill("#nom", "");
        second.click("text=Enregistrer quand même");
        assertThat(second.locator("#nom-error").count()).isOne();
        assertThat(second.locator(".newer").textContent()).contains("Le premier, " + screen);
        second.fill("#nom", first.inputValue("#nom"));
        second.click("text=Enregistrer quand même");
        assertThat(second.locator("[role=status]").textContent()).contains("enregistré");
        assertThat(second.inputValue("#slogan")).isEqualTo("Le second, " + screen);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_practitioner_writes_a_text_looks_at_it_and_publishes_it(Screen screen) {
        var address = RunningProgram.newAddress("coach");
        program.administrator();
        var page = administrator(screen);
        page.navigate("/administration/administrateurs/nouveau");
        page.fill("#nom", "Martin");
        page.fill("#prenom", "Camille");
        page.fill("#email", address);
        page.fill("#password", "Provisoire-1");
        page.click("text=Soumettre");
        page.selectOption("#role", "praticien");
        page.click("text=Changer le rôle");
        var coach = browser.page(browser.visitor(screen, false));
        Site.signIn(coach, address, "Provisoire-1");
        coach.fill("#password", "Provisoire-1");
        coach.fill("#new_password", Site.PASSWORD);
        coach.fill("#new_password_confirmation", Site.PASSWORD);
        coach.click("main button[type=submit]");

        coach.navigate("/cabinet/textes");
        assertThat(coach.locator("main").textContent()).contains("Méthodes").doesNotContain("Conditions générales");
        coach.navigate("/cabinet/textes/methodes");
        coach.fill("#texte", "J'écoute.\n\n## Ensuite\n\n**Nous parlons** <script>alert(1)</script> de " + screen);
        coach.click("text=Voir l’aperçu");
        assertThat(coach.locator(".preview strong").textContent()).isEqualTo("Nous parlons");
        assertThat(coach.locator(".preview script").count()).isZero();
        coach.click("text=Publier");
        assertThat(coach.locator("[role=status]").textContent()).contains("publié");
        coach.navigate("/methodes");
        assertThat(coach.locator("article").textContent()).contains("Nous parlons", screen.toString());
        assertThat(program.someone(Role.CLIENT)
                        .api()
                        .put("/structure/logo", Map.of())
                        .status())
                .isEqualTo(403);
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.fillOval(20, 20, 200, 200);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private Page administrator(Screen screen) {
        program.administrator();
        var page = browser.page(browser.visitor(screen, true));
        Site.signIn(page, RunningProgram.ADMINISTRATOR, RunningProgram.PASSWORD);
        return page;
    }
}
