package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import fr.guichet.bootstrap.site.Browser.Screen;
import fr.guichet.domain.account.Role;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code reference/coach-site-summary.txt} as the client and the coach do it in a browser (spec B4, B7, B8, B12). */
@DisplayName("The coach's site")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoachOnTheSiteTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String OTHER_PASSWORD = "Un-autre-mot-2";

    private final RunningProgram program = RunningProgram.shared();
    private final LocalDate monday = LocalDate.now(PARIS).plusWeeks(2).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
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
    void a_client_registers_books_finds_the_appointment_signs_out_and_renews_the_password(Screen screen) {
        var coach = program.someone(Role.PRACTITIONER);
        var address = RunningProgram.newAddress("cliente");
        var page = browser.page(browser.visitor(screen, true));
        Site.registerAndBook(page, Site.firstSlot(program, coach), address);
        page.navigate("/espace/rendez-vous");
        assertThat(words(page.locator("main")))
                .contains("À venir", coach.person().name().first());
        signOut(page, screen);

        page.navigate("/mot-de-passe-oublie");
        page.fill("#email", address);
        page.click("main button[type=submit]");
        var link = program.awaitEmail(address, "mot de passe")
                .replaceAll("(?s).*?(/create-password\\?token=[\\w-]+).*", "$1");
        page.navigate(link);
        page.fill("#password", OTHER_PASSWORD);
        page.fill("#password_confirmation", OTHER_PASSWORD);
        page.click("main button[type=submit]");
        Site.signIn(page, address, OTHER_PASSWORD);

        assertThat(words(page.locator("main"))).contains("Bonjour Léa");
        browser.hadNothingToComplainOf();
    }

    @ParameterizedTest
    @CsvSource({"WIDE, true", "PHONE, true", "PHONE, false"})
    void the_coach_books_by_telephone_for_somebody_new_and_finds_it_in_the_list(Screen screen, boolean scripts) {
        var coach = Trainer.of(program);
        var caller = RunningProgram.newAddress("appelante");
        var page = coach.signedIn(browser, screen, scripts);
        page.navigate("/cabinet/rendez-vous");
        page.locator("text=Prendre un rendez-vous").first().click();
        page.click("text=C’est la première fois");
        page.fill("#prenom", "Nadia");
        page.click("text=Créer la fiche et continuer");
        assertThat(page.locator("#nom-error").textContent()).contains("obligatoire");
        assertThat(page.inputValue("#prenom")).isEqualTo("Nadia");
        page.fill("#nom", "Benali");
        page.fill("#telephone", "06 11 22 33 44");
        page.fill("#email", caller);
        page.click("text=Créer la fiche et continuer");
        assertThat(words(page.locator("main"))).contains("La fiche de Nadia est créée", "06 11 22 33 44");
        page.locator(".slot").nth(1).click();
        page.fill("#objet", "Reprendre confiance");
        page.click("text=Confirmer le rendez-vous");

        assertThat(words(page.locator("main"))).contains("C’est noté", "Nadia", "Reprendre confiance");
        assertThat(program.awaitEmail(caller, "endez-vous")).contains("Nadia");
        page.navigate("/cabinet/rendez-vous");
        assertThat(words(page.locator(".agenda").first())).contains("Nadia Benali");
        page.navigate("/cabinet/rendez-vous/nouveau");
        page.fill("#q", "benali");
        if (scripts) {
            page.waitForSelector(".callers a");
        } else {
            page.click("button:has-text('Chercher')");
        }
        assertThat(words(page.locator(".callers"))).contains("Nadia Benali");
        browser.hadNothingToComplainOf();
    }

    @ParameterizedTest
    @CsvSource({"WIDE, true", "PHONE, false"})
    void the_coach_moves_and_cancels_from_the_list(Screen screen, boolean scripts) {
        var coach = Trainer.of(program);
        var client = program.someone(Role.CLIENT);
        book(coach.id(), client, monday.plusDays(1) + "T09:00");
        var page = coach.signedIn(browser, screen, scripts);
        page.navigate("/cabinet/rendez-vous");
        page.click("a:has-text('Déplacer')");
        page.locator(".slot", new Page.LocatorOptions().setHasText("10 h 50"))
                .first()
                .click();
        assertThat(words(page.locator("main"))).contains("est déplacé", "10 h 50");
        assertThat(program.awaitEmail(client.email(), "déplacé")).contains("10 h 50");

        page.click("a:has-text('Déplacer')");
        page.click("text=Un autre moment");
        page.fill("#heure", "12:00");
        page.locator("form.moment button").click();
        assertThat(words(page.locator("[role=alert]"))).contains("12 h 00", "horaires d’ouverture");
        page.click("text=Déplacer quand même, hors règles");
        assertThat(words(page.locator("main"))).contains("est déplacé", "12 h 00");

        page.click("summary:has-text('Annuler')");
        page.click("text=Oui, annuler ce rendez-vous");
        assertThat(words(page.locator("main"))).contains("est annulé");
        page.click(".agenda .who");
        assertThat(words(page.locator("main"))).contains("Historique", "Réservé", "Déplacé", "Hors règles", "Annulé");
        browser.hadNothingToComplainOf();
    }

    @Test
    void the_coach_drags_an_appointment_and_a_drop_that_is_refused_goes_back_with_the_reason() {
        var coach = Trainer.of(program);
        var client = program.someone(Role.CLIENT);
        book(coach.id(), client, monday.plusDays(1) + "T09:00");
        var page = coach.signedIn(browser, Screen.WIDE, true);
        page.navigate("/cabinet?semaine=" + monday);

        drag(
                page,
                page.locator(".booked"),
                page.locator(".free", containing("11 h 45")).nth(2),
                0);
        assertThat(words(page.locator("dialog"))).contains("Numéro", "du mardi", "au mercredi", "e-mail");
        page.click("text=Déplacer et prévenir");
        page.waitForURL("**fait=deplace");
        assertThat(words(page.locator("main"))).contains("est déplacé");
        assertThat(program.awaitEmail(client.email(), "déplacé")).contains("mercredi");

        // Into the noon break, in which nobody is received.
        drag(page, page.locator(".booked"), page.locator(".booked"), 30);
        page.click("text=Déplacer et prévenir");
        page.waitForSelector("dialog [role=alert]");
        assertThat(words(page.locator("dialog"))).contains("horaires d’ouverture", "hors règles");
        page.click("text=Laisser à sa place");
        assertThat(words(page.locator(".booked"))).contains("11 h 45");

        page.locator(".free", containing("16 h 15")).first().click();
        page.waitForURL("**/rendez-vous/nouveau**");
        assertThat(words(page.locator("main"))).contains("Rendez-vous par téléphone", "16 h 15");
        browser.hadNothingToComplainOf();
    }

    @ParameterizedTest
    @CsvSource({"WIDE, true", "PHONE, false"})
    void the_coach_writes_a_note_from_the_list(Screen screen, boolean scripts) {
        var coach = Trainer.of(program);
        book(coach.id(), program.someone(Role.CLIENT), monday + "T13:30");
        var page = coach.signedIn(browser, screen, scripts);
        page.navigate("/cabinet/rendez-vous");
        page.click("summary:has-text('Notes')");
        page.click("text=Écrire une note");
        page.fill("#texte", "Parle volontiers de son projet.");
        page.click("text=Enregistrer la note");

        page.navigate("/cabinet/rendez-vous");
        if (scripts) {
            page.click("summary:has-text('Notes')");
            page.waitForSelector(".notes-in >> text=Parle volontiers");
            assertThat(page.locator("[id=notes]").count()).isZero();
        }
        page.click(".agenda .who");
        assertThat(words(page.locator("#notes"))).contains("Parle volontiers de son projet.");
        browser.hadNothingToComplainOf();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_days_page_says_why_a_time_is_not_offered(Screen screen) {
        var coach = Trainer.of(program);
        book(coach.id(), program.someone(Role.CLIENT), monday.plusDays(1) + "T14:25");
        var page = coach.signedIn(browser, screen, false);
        page.navigate("/cabinet?jour=" + monday.plusDays(1));
        page.click("text=Pourquoi pas à telle heure");

        assertThat(words(page.locator(".why-list li", containing("14 h 25")))).contains("n’est plus libre");
        assertThat(words(page.locator(".why-list li", containing("15 h 20")))).contains("Proposé");
    }

    @ParameterizedTest
    @CsvSource({"WIDE, true", "PHONE, false"})
    void an_absence_that_touches_appointments_lists_them_and_keeps_them_when_confirmed(Screen screen, boolean scripts) {
        var coach = Trainer.of(program);
        book(coach.id(), program.someone(Role.CLIENT), monday.plusDays(2) + "T09:55");
        var page = coach.signedIn(browser, screen, scripts);
        page.navigate("/cabinet/horaires/absences");
        page.fill("#du", monday.plusDays(2).toString());
        page.fill("#au", monday.plusDays(1).toString());
        page.click("text=Enregistrer");
        assertThat(page.locator("#au-error").textContent()).contains("après le début");
        page.fill("#au", monday.plusDays(3).toString());
        page.fill("#motif", "Formation");
        page.click("text=Enregistrer");
        assertThat(words(page.locator("[role=alert]"))).contains("9 h 55", "Personne Numéro");
        page.click("text=Enregistrer et garder ces rendez-vous");

        assertThat(words(page.locator("main"))).contains("C’est enregistré", "Formation");
        assertThat(program.awaitEmail(coach.address(), "à déplacer")).contains("9 h 55");
        page.navigate("/cabinet?vue=liste&semaine=" + monday);
        assertThat(words(page.locator("main"))).contains("Personne Numéro", "Formation");

        page.navigate("/cabinet/horaires/absences");
        page.click(".setting-rows summary:has-text('Retirer')");
        page.click("text=Oui, retirer cette absence");
        assertThat(words(page.locator("main"))).contains("C’est enregistré").doesNotContain("Formation");
        page.navigate("/cabinet/horaires/jours");
        page.fill("#jour", monday.toString());
        page.click("main form.card button");
        page.click(".setting-rows summary:has-text('Retirer')");
        page.click("text=Oui, retirer ce jour");
        assertThat(words(page.locator("main"))).contains("C’est enregistré", "Aucun jour ne s’écarte");
        browser.hadNothingToComplainOf();
    }

    @ParameterizedTest
    @CsvSource({"WIDE, true", "PHONE, false"})
    void hours_and_rules_are_previewed_before_they_count(Screen screen, boolean scripts) {
        var coach = Trainer.of(program);
        var page = coach.signedIn(browser, screen, scripts);
        page.navigate("/cabinet/horaires");
        page.click("text=Ajouter une période");
        page.fill("#du", monday.toString());
        page.fill("#au", monday.plusDays(6).toString());
        page.fill("[name='lundi[0].de']", "10:00");
        page.fill("[name='lundi[0].a']", "09:00");
        page.click("text=Voir les créneaux");
        assertThat(words(page.locator("[id='lundi[0]-error']"))).contains("après le début");
        page.fill("[name='lundi[0].a']", "12:00");
        page.click("text=Voir les créneaux");
        assertThat(words(page.locator("#apercu"))).contains("10 h 00", "10 h 55");
        page.click("main button:has-text('Enregistrer')");
        assertThat(words(page.locator("main"))).contains("C’est enregistré");
        page.navigate("/rendez-vous?praticien=" + coach.id() + "&semaine=" + monday);
        assertThat(words(page.locator(".week"))).contains("10 h 55");

        page.navigate("/cabinet/regles");
        page.fill("#ecart_minutes", "");
        page.click("main button:has-text('Enregistrer')");
        assertThat(page.locator("#ecart_minutes-error").textContent()).contains("obligatoire");
        assertThat(words(page.locator(".wrong-fields"))).contains("Pause entre deux rendez-vous");
        assertThat(page.locator(".wrong-fields a").getAttribute("href")).isEqualTo("#ecart_minutes-error");
        page.fill("#ecart_minutes", "15");
        page.click("text=Voir les créneaux");
        assertThat(words(page.locator("#apercu"))).contains("10 h 00");
        page.click("main button:has-text('Enregistrer')");
        assertThat(words(page.locator("main"))).contains("C’est enregistré");
        assertThat(page.inputValue("#ecart_minutes")).isEqualTo("15");
        browser.hadNothingToComplainOf();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_service_is_added_refused_where_it_fits_nowhere_and_taken_back(Screen screen) {
        var coach = Trainer.of(program);
        var page = coach.signedIn(browser, screen, true);
        page.navigate("/cabinet/prestations");
        page.fill("#nom", "Journée entière");
        page.fill("#duree_minutes", "600");
        page.click("main button[type=submit]");
        assertThat(page.locator("#duree_minutes-error").textContent()).contains("assez longue");
        page.fill("#duree_minutes", "90");
        page.click("main button[type=submit]");
        assertThat(words(page.locator("main"))).contains("C’est enregistré");
        page.click("li:has-text('Journée entière') a:has-text('Modifier') >> nth=-1");
        page.click("text=Ne plus proposer cette prestation");
        page.click("text=Oui, ne plus la proposer");
        assertThat(words(page.locator("main"))).contains("C’est enregistré");
    }

    private void book(String coach, SignedIn client, String local) {
        client.api()
                .post(
                        "/rendez-vous",
                        Map.of(
                                "praticien_id",
                                coach,
                                "debut",
                                LocalDateTime.parse(local)
                                        .atZone(PARIS)
                                        .toOffsetDateTime()
                                        .toString()))
                .expect(201);
    }

    private static void drag(Page page, Locator from, Locator to, int minutesLater) {
        from.scrollIntoViewIfNeeded();
        var start = box(from);
        var end = box(to);
        var perMinute = start.height / 45;
        page.mouse().move(start.x + start.width / 2, start.y + 8);
        page.mouse().down();
        page.mouse().move(start.x + start.width / 2 + 8, start.y + 16);
        page.mouse()
                .move(
                        end.x + end.width / 2,
                        end.y + 8 + minutesLater * perMinute,
                        new Mouse.MoveOptions().setSteps(12));
        page.mouse().up();
        page.waitForSelector("dialog[open]");
    }

    /** What is to be read there, with plain spaces. */
    private static String words(Locator where) {
        return where.innerText().replace('\u00a0', ' ');
    }

    private static BoundingBox box(Locator what) {
        return Objects.requireNonNull(what.boundingBox());
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void signOut(Page page, Screen screen) {
        if (screen == Screen.PHONE) {
            page.click("header summary");
        }
        page.click("text=Se déconnecter >> visible=true");
        page.waitForURL("**/connexion**");
    }
}
