package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.guichet.application.account.AccountLinks;
import fr.guichet.application.account.LinkPurpose;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.site.Browser.Screen;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Spec A7: the owner of an address that was named as a co-parent's is asked, and follows the mailed link. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoParentQuestionsTest {

    private static final int AT_ONCE = 12;

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

    @Test
    void nobody_is_asked_more_than_three_times_a_day_though_many_name_them_at_once() throws Exception {
        var address = RunningProgram.newAddress("thomas");
        var thomas = new Account.Id(UUID.fromString(register(family(address, "Thomas", "DURAND", "Noah"))));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, AT_ONCE)
                    .<Callable<String>>mapToObj(i -> () -> register(naming(address)))
                    .toList();
            for (var call : threads.invokeAll(calls)) {
                assertThat(call.get()).isNotBlank();
            }
        }

        assertThat(program.part(AccountLinks.class).countIssued(thomas, LinkPurpose.AGREE_CO_PARENT, Instant.EPOCH))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void two_families_become_one_and_each_child_keeps_its_surname(Screen screen) {
        var thomas = RunningProgram.newAddress("thomas");
        approve(register(family(thomas, "Thomas", "DURAND", "Noah")));
        register(naming(thomas));
        var page = browser.page(browser.visitor(screen, true));

        page.navigate(link(thomas, "co-parent", "/agree-co-parent"));
        page.click("main button[type=submit]");
        page.waitForSelector("h1:has-text('Merci')");

        createPassword(page, thomas);
        Site.signIn(page, thomas, Site.PASSWORD);
        page.waitForURL("**/espace**");
        page.navigate("/espace/dossier");
        assertThat(page.locator("main").textContent()).contains("Emma MARTIN", "Noah DURAND", "Claire MARTIN");
        assertThat(Browser.faults(page)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void an_owner_who_is_no_parent_is_told_why_and_whom_to_ask(Screen screen) {
        var client = program.someone(Role.CLIENT).email();
        register(naming(client));
        var page = browser.page(browser.visitor(screen, true));

        page.navigate(link(client, "co-parent", "/agree-co-parent"));
        page.click("main button[type=submit]");

        page.waitForSelector("h1:has-text('rattaché')");
        assertThat(page.locator("main").textContent()).contains("compte parent", "Contactez-nous");
        assertThat(Browser.faults(page)).isEmpty();
    }

    private String register(Map<String, ?> body) {
        return program.api().post("/auth/register", body).expect(201).text("userId");
    }

    private void approve(String user) {
        program.someone(Role.MANAGER)
                .api()
                .patch("/users/" + user + "/valider", Map.of())
                .expect(200);
    }

    private void createPassword(Page page, String address) {
        page.navigate(link(address, "Créez votre mot de passe", "/create-password"));
        page.fill("#password", Site.PASSWORD);
        page.fill("#password_confirmation", Site.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/connexion**");
    }

    private String link(String address, String subject, String path) {
        return program.awaitEmail(address, subject).replaceAll("(?s).*?(" + path + "\\?token=[\\w-]+).*", "$1");
    }

    /** The MARTIN family, of which that address is said to be the co-parent's. */
    private static Map<String, Object> naming(String address) {
        var claire = family(RunningProgram.newAddress("claire"), "Claire", "MARTIN", "Emma");
        claire.put(
                "co_parent",
                Map.of(
                        "email", address,
                        "prenom", "Thomas",
                        "nom", "DURAND",
                        "telephone", "06 78 45 56 67",
                        "meme_adresse", true));
        return claire;
    }

    private static Map<String, Object> family(String address, String first, String last, String child) {
        return new HashMap<>(Map.of(
                "role",
                "parent",
                "email",
                address,
                "prenom",
                first,
                "nom",
                last,
                "telephone",
                "06 89 56 78 90",
                "cgu_acceptees",
                true,
                "enfants",
                List.of(
                        Map.of("prenom", child, "genre", "F", "date_naissance", "2025-02-15"),
                        Map.of("genre", "H", "date_previsionnelle", "2027-03-01"))));
    }
}
