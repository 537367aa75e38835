package fr.guichet.bootstrap.site;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.site.Browser.Screen;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** A dog trainer who signs in to the site, and what he does there again and again. */
record Trainer(RunningProgram program, String id, String address) {

    private static final Pattern TEMPORARY = Pattern.compile("Mot de passe temporaire : (\\S+)");

    /** A registered colleague who was given the role (spec A2). */
    static Trainer of(RunningProgram program) {
        var address = RunningProgram.newAddress("jonas.favre");
        var id = program.api()
                .post(
                        "/auth/register",
                        Map.of(
                                "role", "client",
                                "email", address,
                                "prenom", "Jonas",
                                "nom", "Favre",
                                "telephone", "06 98 76 54 32",
                                "password", Site.PASSWORD))
                .expect(201)
                .text("userId");
        program.administrator()
                .patch("/users/" + id + "/role", Map.of("role", "praticien"))
                .expect(200);
        return new Trainer(program, id, address);
    }

    Api api() {
        return program.api().signIn(address, Site.PASSWORD);
    }

    /** What he is booked for. */
    String service() {
        return program.api()
                .get("/praticiens/" + id)
                .expect(200)
                .body()
                .at("/prestations/0/id")
                .asString();
    }

    Page signedIn(Browser browser, Screen screen, boolean scripts) {
        var page = browser.page(browser.visitor(screen, scripts));
        Site.signIn(page, address, Site.PASSWORD);
        return page;
    }

    /** « Création fiche client préliminaire », while the client is on the telephone; nobody's address is none. */
    static void createFile(Page page, String last, String address) {
        page.click(".sections >> text=Clients");
        page.click("text=Nouvelle fiche");
        page.fill("#prenom", "Élodie");
        page.fill("#nom", last);
        page.fill("#telephone", "06 12 34 56 78");
        page.fill("#email", address);
        page.fill("[id='chien.nom']", "Moka");
        page.fill("[id='chien.race']", "Border collie");
        page.fill("[id='chien.date_naissance']", "2025-03-01");
        page.fill("[id='chien.numero_puce']", "250 269 604 123 456");
        page.click("text=Créer la fiche");
    }

    /** Draws as a hand does. */
    static void draw(Page page) {
        var frame = box(page.locator("canvas"));
        page.mouse().move(frame.x + 40, frame.y + 120);
        page.mouse().down();
        for (var step = 0; step < 40; step++) {
            page.mouse().move(frame.x + 40 + step * 5, frame.y + 100 + 50 * Math.sin(step / 3.0));
        }
        page.mouse().up();
    }

    private static BoundingBox box(Locator canvas) {
        canvas.scrollIntoViewIfNeeded();
        return Objects.requireNonNull(canvas.boundingBox());
    }

    /** The password in the one mail that brought it. */
    String temporaryPassword(String client) {
        var found = TEMPORARY.matcher(program.awaitEmail(client, "Votre accès"));
        if (!found.find()) {
            throw new AssertionError("no temporary password");
        }
        return found.group(1);
    }

    /** Where the file stands that the page shows. */
    static String path(Page page) {
        return page.url().replaceAll("[?#].*", "").replaceAll("^https?://[^/]+", "");
    }

    static String main(Page page) {
        return page.locator("main").innerText();
    }
}
