package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.booking.Calendars;
import fr.guichet.bootstrap.site.Browser.Screen;
import fr.guichet.domain.account.Role;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
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

        var calendar = page.waitForDownload(() -> page.click("text=Ajouter à mon agenda"));
        assertThat(calendar.suggestedFilename()).isEqualTo("rendez-vous.ics");
        assertThat(Calendars.startsIn(calendar.path()))
                .containsExactly(OffsetDateTime.parse(chosen).toInstant());

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
    void whoever_turns_the_week_with_the_keyboard_is_taken_to_it_and_whoever_chooses_stays_where_they_are() {
        var page = browser.page(browser.visitor(Screen.WIDE, true));
        var practitioner = program.someone(Role.PRACTITIONER);
        program.someone(Role.PRACTITIONER);
        page.navigate("/rendez-vous?praticien=" + practitioner.id());
        var week = page.locator(".week-head h2").textContent();
        page.locator(".turn a:has-text('Suivante')").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**semaine=**");
        Site.await(page, "document.activeElement.matches('.week-head h2')");
        assertThat(focus(page)).isNotEqualTo(week);

        var anyone = page.locator("#p-tous");
        if (anyone.count() > 0) {
            anyone.focus();
            anyone.check();
            Site.await(page, "document.querySelector('[data-announce]').textContent !== ''");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("p-tous");
        }
        browser.hadNothingToComplainOf();
    }

    @Test
    void the_other_language_keeps_the_slot_the_link_and_where_one_goes_on() {
        var page = browser.page(browser.visitor(Screen.PHONE, true));
        for (var path : List.of(
                Site.firstSlot(program, program.someone(Role.PRACTITIONER)),
                "/create-password?token=un-lien",
                "/connexion?suite=%2Fespace%2Fnotes")) {
            page.navigate(path + "&langue=fr");
            page.click("footer a[hreflang=en]");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
            assertThat(page.url()).contains(path.substring(path.indexOf('?'))).endsWith("&langue=en");
        }
        assertThat(page.locator("input[name=suite]").inputValue()).isEqualTo("/espace/notes");
        page.click("main button[type=submit]");
        // A form that was sent stands at an address that may have no page of its own.
        assertThat(page.locator("[role=alert]").count()).isOne();
        assertThat(page.locator("footer a[hreflang]").count()).isZero();
    }

    @Test
    void a_client_with_a_temporary_password_finds_the_chosen_slot_again_after_changing_it() {
        var trainer = Trainer.of(program);
        var address = RunningProgram.newAddress("provisoire");
        trainer.api()
                .post("/clients", Map.of("prenom", "Nadia", "nom", "Benali", "email", address))
                .expect(201);
        var temporary = trainer.temporaryPassword(address);
        var slot = Site.firstSlot(program, program.someone(Role.PRACTITIONER));
        var page = browser.page(browser.visitor(Screen.PHONE, true));
        page.navigate(slot);
        var chosen = page.locator("time").getAttribute("datetime");
        page.click("main a[href^='/connexion']");
        page.fill("#email", address);
        page.fill("#password", temporary);
        page.click("main button[type=submit]");
        assertThat(page.locator(".notice").textContent()).contains("première connexion");
        page.fill("#password", temporary);
        page.fill("#new_password", "x");
        page.fill("#new_password_confirmation", "x");
        page.click("main button[type=submit]");
        page.fill("#password", temporary);
        page.fill("#new_password", Site.PASSWORD);
        page.fill("#new_password_confirmation", Site.PASSWORD);
        page.click("main button[type=submit]");

        assertThat(page.locator("time").getAttribute("datetime")).isEqualTo(chosen);
        page.click("main button[type=submit]");
        page.waitForURL("**/espace/rendez-vous/**");
        browser.hadNothingToComplainOf();
    }

    @Test
    void staff_who_follow_a_slot_are_shown_how_to_book_it_for_a_client() {
        var trainer = Trainer.of(program);
        var page = trainer.signedIn(browser, Screen.WIDE, true);
        page.navigate(Site.firstSlot(program, program.someone(Role.PRACTITIONER)));
        page.click("text=Le prendre pour un client");
        assertThat(page.locator("h1").textContent()).contains("téléphone");
        assertThat(page.locator("#quand ~ .settled").count()).isOne();
    }

    @Test
    void days_that_no_calendar_has_are_no_failure_of_the_program() {
        var practitioner = program.someone(Role.PRACTITIONER);
        var slot = Site.firstSlot(program, practitioner);
        var visitor = new Visitor(program);
        for (var week : List.of("%2B999999999-12-31", "-999999999-01-01", "9999-12-31", "0001-01-01", "hier")) {
            assertThat(visitor.get("/rendez-vous?praticien=" + practitioner.id() + "&semaine=" + week)
                            .statusCode())
                    .as(week)
                    .isEqualTo(200);
        }
        for (var start : List.of("%2B1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "demain")) {
            assertThat(visitor.get(slot.replaceAll("debut=.*", "debut=" + start))
                            .statusCode())
                    .as(start)
                    .isEqualTo(400);
        }
    }

    @Test
    void a_restart_of_the_program_signs_nobody_out() {
        var page = browser.page(browser.visitor(Screen.PHONE, true));
        page.navigate("/inscription/client");
        Site.register(page, RunningProgram.newAddress("restee"));
        page.waitForURL("**/espace**");
        var restarted = program.anotherInstance();
        try {
            page.navigate(Site.root(restarted) + "/espace");
            assertThat(page.locator("h1").textContent()).isEqualTo("Bonjour Léa");
        } finally {
            restarted.close();
        }
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
    void who_may_have_no_more_appointments_is_told_so_and_can_still_move_one() {
        var practitioner = program.someone(Role.PRACTITIONER);
        practitioner
                .api()
                .put(
                        "/praticiens/" + practitioner.id() + "/regles",
                        Map.of(
                                "ecart_minutes", 10,
                                "horizon_jours", 60,
                                "delai_minimum_minutes", 0,
                                "limite_annulation_minutes", 0,
                                "max_rendez_vous_a_venir", 1,
                                "jours_feries_fermes", false))
                .expect(200);
        var page = browser.page(browser.visitor(Screen.PHONE, true));
        Site.registerAndBook(page, Site.firstSlot(program, practitioner), RunningProgram.newAddress("comblee"));

        page.navigate("/rendez-vous?praticien=" + practitioner.id());
        assertThat(page.locator("#semaine").textContent())
                .containsPattern("Vous avez déjà 1\\hrendez-vous à venir")
                .doesNotContain("Aucun créneau libre");
        assertThat(Browser.faults(page)).isEmpty();
        page.click("#semaine a[href='/espace/rendez-vous']");
        page.click("main a[href^='/espace/rendez-vous/']");
        page.click("text=Déplacer le rendez-vous");
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
        assertThat(focus(page)).contains("Vérifiez les champs", "Téléphone – ");
        page.click(".wrong-fields a:has-text('Téléphone')");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("telephone");
        assertThat(Browser.faults(page)).isEmpty();
    }

    private static String focus(Page page) {
        return (String) page.evaluate("document.activeElement.textContent");
    }
}
