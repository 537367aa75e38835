package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import fr.guichet.bootstrap.site.Browser.Screen;
import fr.guichet.domain.account.Role;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The pages of administrators and of everyone's own data: nothing for axe to find, nothing sideways. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministrationPagesTest {

    // Its own, because pages that list everyone whom other tests made are long.
    private final RunningProgram program = RunningProgram.startedAt(Instant.parse("2026-11-23T08:00:00Z"));
    private final SignedIn practitioner = program.someone(Role.PRACTITIONER);

    private @Nullable Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.on(Site.root(program));
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
        program.end();
    }

    @Test
    void shows_administrators_pages_that_axe_finds_no_fault_with() {
        var page = page();
        Site.registerAndBook(page, Site.firstSlot(program, practitioner), RunningProgram.newAddress("client"));
        page.click("text=Se déconnecter");
        administrator(page);
        page.navigate("/administration/messages");
        var message = page.locator(".sheet .lead a").first().getAttribute("href");
        var account = "/administration/comptes/" + practitioner.id();

        assertThat(Look.faults(
                        page,
                        Stream.of(
                                "/administration",
                                "/administration/comptes",
                                "/administration/comptes?q=personne-de-ce-nom",
                                account,
                                account + "/effacer",
                                "/administration/gestionnaires",
                                "/administration/gestionnaires/nouveau",
                                "/administration/administrateurs/nouveau",
                                "/administration/messages",
                                "/administration/messages?etat=abandonne",
                                Objects.requireNonNull(message),
                                "/administration/journal",
                                "/administration/journal?du=2026-11-30&au=2026-11-01",
                                "/administration/structure",
                                "/cabinet/textes",
                                "/cabinet/textes/a_propos",
                                "/compte",
                                "/compte/calendrier",
                                "/compte/effacer")))
                .isEmpty();
        browser().hadNothingToComplainOf();
    }

    @Test
    void shows_clients_pages_of_their_data_that_axe_finds_no_fault_with() {
        var page = page();
        Site.registerAndBook(page, Site.firstSlot(program, practitioner), RunningProgram.newAddress("cliente"));

        assertThat(Look.faults(page, Stream.of("/espace/donnees", "/espace/donnees/effacer", "/espace/calendrier")))
                .isEmpty();
        browser().hadNothingToComplainOf();
    }

    private void administrator(Page page) {
        program.administrator();
        Site.signIn(page, RunningProgram.ADMINISTRATOR, RunningProgram.PASSWORD);
    }

    private Page page() {
        return browser().page(browser().visitor(Screen.WIDE, true));
    }

    private Browser browser() {
        return Objects.requireNonNull(browser);
    }
}
