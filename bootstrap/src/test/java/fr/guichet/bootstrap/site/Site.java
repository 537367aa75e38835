package fr.guichet.bootstrap.site;

import com.microsoft.playwright.Page;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import org.awaitility.Awaitility;

/** What tests of pages do again and again. */
final class Site {

    static final String PASSWORD = "Un-mot-de-passe-1";

    private Site() {}

    /** Waits until a script finds it true; asked from outside, because pages let nobody evaluate text. */
    static void await(Page page, String condition) {
        Awaitility.await().pollInSameThread().until(() -> Boolean.TRUE.equals(page.evaluate(condition)));
    }

    static String root(RunningProgram program) {
        return "http://localhost:" + program.port();
    }

    /** Where someone stands who chose the practitioner's first slot. */
    static String firstSlot(RunningProgram program, SignedIn practitioner) {
        var service = program.api().get("/praticiens/" + practitioner.id()).expect(200);
        var slot = program.api()
                .get("/praticiens/" + practitioner.id() + "/creneaux")
                .expect(200);
        return "/rendez-vous/confirmer?praticien=" + practitioner.id() + "&prestation="
                + service.body().at("/prestations/0/id").asString() + "&debut="
                + slot.body().at("/0/debut").asString().replace("+", "%2B");
    }

    /** Registers someone new on the way to a slot that they chose, and books it. */
    static void registerAndBook(Page page, String slot, String address) {
        page.navigate(slot);
        page.click("main a[href^='/inscription']");
        register(page, address);
        page.click("main button[type=submit]");
        page.waitForURL("**/espace/rendez-vous/**");
    }

    static void signIn(Page page, String address, String password) {
        page.navigate("/connexion");
        page.fill("#email", address);
        page.fill("#password", password);
        page.click("main button[type=submit]");
    }

    static void register(Page page, String address) {
        page.fill("#prenom", "Léa");
        page.fill("#nom", "Durand");
        page.fill("#email", address);
        page.fill("#telephone", "06 12 34 56 78");
        page.fill("#password", PASSWORD);
        page.check("#cgu_acceptees");
        page.click("main button[type=submit]");
    }
}
