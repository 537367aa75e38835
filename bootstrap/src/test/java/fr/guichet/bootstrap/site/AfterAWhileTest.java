package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.site.Browser.Screen;
import fr.guichet.domain.account.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** What pages say once time has passed: links run out (spec A4), and appointments are over (spec section 5). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AfterAWhileTest {

    private static final Pattern LINK = Pattern.compile("/create-password\\?token=[\\w-]+");
    private static final Pattern ROW = Pattern.compile("href=\"/espace/rendez-vous/([0-9a-f-]{36})\"");

    // Long ago, because letters leave by the machine's clock: none waits for a day that is still to come.
    private final RunningProgram program = RunningProgram.startedAt(Instant.parse("2026-03-05T08:00:00Z"));

    @AfterAll
    void end() {
        program.end();
    }

    @Test
    @Order(1)
    void whoever_holds_an_expired_link_gets_another_one_from_its_page_and_creates_a_password_with_it() {
        var address = RunningProgram.newAddress("claire.attend");
        var parent = register("parent", address);
        program.administrator().patch("/users/" + parent + "/valider", Map.of()).expect(200);
        var first = link(program.awaitEmail(address, "Créez votre mot de passe"));
        try (var browser = Browser.on(Site.root(program))) {
            var page = browser.page(browser.visitor(Screen.PHONE, true));
            assertThat(Look.faults(page, Stream.of(first))).isEmpty();

            program.clock().set(program.clock().instant().plus(Duration.ofDays(8)));
            assertThat(Look.faults(page, Stream.of(first))).isEmpty();
            page.navigate(first + "&langue=fr");
            assertThat(page.locator("h1").textContent()).isEqualTo("Ce lien a expiré");
            page.click("text=Recevoir un nouveau lien");
            assertThat(page.locator("main").textContent())
                    .contains("un nouveau lien vient de vous être envoyé")
                    .doesNotContain("une heure");

            var letters = program.awaitEmails(address, "ot de passe", 2);
            var second = letters.stream()
                    .map(AfterAWhileTest::link)
                    .filter(link -> !link.equals(first))
                    .findFirst()
                    .orElseThrow();
            page.navigate(second);
            page.fill("#password", Site.PASSWORD);
            page.fill("#password_confirmation", Site.PASSWORD);
            if (page.locator("#cgu_acceptees").count() > 0) {
                page.check("#cgu_acceptees");
            }
            page.click("main button[type=submit]");
            Site.signIn(page, address, Site.PASSWORD);
            page.waitForURL("**/espace**");
            browser.hadNothingToComplainOf();
        }
    }

    // Afterwards: it leaves a hundred letters to send.
    @Test
    @Order(2)
    void all_appointments_that_are_over_are_found_page_by_page_newest_first() {
        var address = RunningProgram.newAddress("fidele");
        register("client", address);
        var client = program.api().signIn(address, Site.PASSWORD);
        var file = client.get("/clients/moi").expect(200).text("id");
        var coach = program.someone(Role.PRACTITIONER);
        var start = program.clock().instant().truncatedTo(ChronoUnit.HOURS);
        var booked = new ArrayList<String>();
        for (var hour = 1; hour <= 53; hour++) {
            booked.addFirst(coach.api()
                    .post(
                            "/rendez-vous",
                            Map.of(
                                    "praticien_id",
                                    coach.id(),
                                    "client_id",
                                    file,
                                    "debut",
                                    start.plus(Duration.ofHours(hour)).toString(),
                                    "hors_regles",
                                    true))
                    .expect(201)
                    .text("id"));
        }
        program.clock().set(start.plus(Duration.ofDays(4)));

        var visitor = Visitor.signedIn(program, address, Site.PASSWORD);
        var first = rows(visitor.get("/espace/rendez-vous").body());
        var second = rows(visitor.get("/espace/rendez-vous?page=2").body());

        assertThat(Stream.concat(first.stream(), second.stream())).containsExactlyElementsOf(booked);
        assertThat(first).hasSize(50);
        assertThat(rows(visitor.get("/espace/rendez-vous?page=99").body())).isEqualTo(second);
    }

    private String register(String role, String address) {
        return program.api()
                .post(
                        "/auth/register",
                        Map.of(
                                "role",
                                role,
                                "email",
                                address,
                                "prenom",
                                "Léa",
                                "nom",
                                "Durand",
                                "telephone",
                                "06 12 34 56 78",
                                "password",
                                Site.PASSWORD))
                .expect(201)
                .text("userId");
    }

    private static List<String> rows(String page) {
        return ROW.matcher(page).results().map(row -> row.group(1)).toList();
    }

    private static String link(String letter) {
        return LINK.matcher(letter)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }
}
