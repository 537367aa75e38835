package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.site.Browser.Screen;
import fr.guichet.domain.account.Role;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("spec section 5: with the keyboard alone")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardOnTheSiteTest {

    private static final int MOST_STOPS = 250;

    /** Not the page on which one registers on the way to it. */
    private static final Pattern CONFIRMING = Pattern.compile("^[^?]*/rendez-vous/confirmer\\?.*");

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
    void a_visitor_chooses_a_slot_registers_and_books(Screen screen) {
        var practitioner = program.someone(Role.PRACTITIONER);
        var page = browser.page(browser.visitor(screen, true));
        page.navigate("/rendez-vous?praticien=" + practitioner.id());
        press(page, ".slot", "Enter");
        page.waitForURL(CONFIRMING);
        press(page, "main a[href^='/inscription']", "Enter");
        page.waitForURL("**/inscription**");
        if (!page.url().contains("/inscription/client")) {
            press(page, "main a[href^='/inscription/client']", "Enter");
            page.waitForURL("**/inscription/client**");
        }
        type(page, "prenom", "Léa");
        type(page, "nom", "Durand");
        type(page, "email", RunningProgram.newAddress("clavier"));
        type(page, "telephone", "06 12 34 56 78");
        type(page, "password", Site.PASSWORD);
        press(page, "#cgu_acceptees", "Space");
        press(page, "main button[type=submit]", "Enter");
        page.waitForURL(CONFIRMING);
        type(page, "objet", "Sans souris");
        press(page, "main button[type=submit]", "Enter");
        page.waitForURL("**/espace/rendez-vous/**");

        assertThat(words(page)).contains("C’est noté", "Sans souris");
        browser.hadNothingToComplainOf();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_manager_opens_a_registration_and_decides_it(Screen screen) {
        var parent = program.api()
                .post(
                        "/auth/register",
                        Map.of(
                                "role", "parent",
                                "email", RunningProgram.newAddress("claire.clavier"),
                                "prenom", "Claire",
                                "nom", "MARTIN",
                                "telephone", "06 89 56 78 90"))
                .expect(201)
                .text("userId");
        program.administrator();
        var page = browser.page(browser.visitor(screen, true));
        Site.signIn(page, RunningProgram.ADMINISTRATOR, RunningProgram.PASSWORD);
        page.waitForURL("**/gestion**");
        page.navigate("/gestion/parents");
        press(page, "h3 a[href$='" + parent + "']", "Enter");
        page.waitForURL("**/gestion/parents/" + parent);
        type(page, "comment", "Appelée lundi");
        press(page, "form[action$='/valider'] button", "Enter");
        page.waitForURL("**fait=valide");

        assertThat(words(page)).contains("Compte validé");
        browser.hadNothingToComplainOf();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_practitioner_books_by_telephone_for_somebody_new(Screen screen) {
        var page = Trainer.of(program).signedIn(browser, screen, true);
        page.navigate("/cabinet/rendez-vous");
        press(page, "main a[href$='/cabinet/rendez-vous/nouveau']", "Enter");
        page.waitForURL("**/rendez-vous/nouveau**");
        press(page, ".new-client > summary", "Enter");
        type(page, "prenom", "Nadia");
        type(page, "nom", "Benali");
        press(page, "form[action$='/client'] button", "Enter");
        page.waitForURL("**fiche");
        press(page, ".slot", "Enter");
        page.waitForURL("**debut=**");
        type(page, "objet", "Reprendre confiance");
        press(page, "main form button.btn-lg", "Enter");
        page.waitForURL("**reserve");

        assertThat(words(page)).contains("C’est noté", "Nadia", "Reprendre confiance");
        browser.hadNothingToComplainOf();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void an_appointment_is_moved_from_the_agenda_without_dragging(Screen screen) {
        var coach = Trainer.of(program);
        var first = program.api().get("/praticiens/" + coach.id() + "/creneaux").expect(200);
        var start = first.body().at("/0/debut").asString();
        var appointment = program.someone(Role.CLIENT)
                .api()
                .post("/rendez-vous", Map.of("praticien_id", coach.id(), "debut", start))
                .expect(201)
                .text("id");
        var page = coach.signedIn(browser, screen, true);
        page.navigate("/cabinet?semaine=" + start.substring(0, 10));
        press(page, "a[href$='/cabinet/rendez-vous/" + appointment + "']", "Enter");
        page.waitForURL("**/cabinet/rendez-vous/" + appointment);
        press(page, "a[href$='/deplacer']", "Enter");
        page.waitForURL("**/deplacer**");
        press(page, ".slot", "Enter");
        page.waitForURL("**fait=deplace");

        assertThat(words(page)).contains("est déplacé");
        browser.hadNothingToComplainOf();
    }

    private static void type(Page page, String field, String text) {
        press(page, "#" + field, null);
        page.keyboard().type(text);
    }

    /** Goes there from stop to stop, and presses the key. */
    private static void press(Page page, String stop, @Nullable String key) {
        for (var stops = 0; stops < MOST_STOPS; stops++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("stop => document.activeElement.matches(stop)", stop))) {
                assertThat(page.evaluate("document.activeElement.matches(':focus-visible')"))
                        .as("%s shows that it has the focus", stop)
                        .isEqualTo(true);
                if (key != null) {
                    page.keyboard().press(key);
                }
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + stop + " on " + page.url());
    }

    /** What is to be read on the page, with plain spaces. */
    private static String words(Page page) {
        return page.locator("main").innerText().replace('\u00a0', ' ');
    }
}
