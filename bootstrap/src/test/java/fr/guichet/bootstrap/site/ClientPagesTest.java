package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import fr.guichet.bootstrap.clientfile.Paper;
import fr.guichet.bootstrap.site.Browser.Screen;
import fr.guichet.domain.account.Role;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The pages of client files, in each language and on each screen: nothing for axe to find, nothing blocked, nothing sideways. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientPagesTest {

    private static final Map<String, String> MOKA =
            Map.of("nom", "Moka", "race", "Border collie", "numero_puce", "250269604123456");

    private final RunningProgram program = RunningProgram.startedAt(Instant.parse("2026-11-23T08:00:00Z"));
    private final SignedIn trainer = program.someone(Role.PRACTITIONER);
    private final Api administrator = program.administrator();

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
    void shows_staff_files_that_axe_finds_no_fault_with() {
        var signed = file("Élodie", "Marchand");
        var fresh = file("Henri", "Vasseur");
        var dog = dog(signed);
        var document = Paper.sign(trainer.api(), signed);
        var note = trainer.api()
                .post("/clients/" + signed + "/notes", Map.of("texte", "Tire en laisse."))
                .expect(201)
                .text("id");
        trainer.api().patch("/notes/" + note, Map.of("texte", "Ne tire plus.")).expect(200);
        var page = administrator();

        assertThat(Look.faults(
                        page,
                        Stream.of(
                                "/cabinet/clients",
                                "/cabinet/clients?q=personne+de+ce+nom",
                                "/cabinet/clients/nouveau?nom=Marchand",
                                "/cabinet/clients/" + signed,
                                "/cabinet/clients/" + signed + "?fait=signee",
                                "/cabinet/clients/" + fresh,
                                "/cabinet/clients/" + signed + "/modifier",
                                "/cabinet/clients/" + signed + "/reunir?q=vasseur",
                                "/cabinet/clients/" + signed + "/reunir?avec=" + fresh,
                                "/cabinet/clients/" + signed + "/rendez-vous",
                                "/cabinet/clients/" + signed + "/documents",
                                "/cabinet/clients/" + signed + "/chiens/nouveau",
                                "/cabinet/clients/" + signed + "/chiens/" + dog,
                                "/cabinet/clients/" + fresh + "/premier-rendez-vous",
                                "/cabinet/clients/" + fresh + "/premier-rendez-vous/signature",
                                "/cabinet/clients/" + signed + "/premier-rendez-vous",
                                "/cabinet/notes",
                                "/cabinet/notes?client=" + signed + "&q=tire",
                                "/cabinet/notes/" + note,
                                "/cabinet/documents/" + document,
                                "/cabinet/conditions",
                                "/cabinet/conditions/1",
                                "/cabinet/conditions/modifier")))
                .isEmpty();
        browser().hadNothingToComplainOf();
    }

    @Test
    void shows_clients_their_own_file_that_axe_finds_no_fault_with() {
        var page = browser().page(browser().visitor(Screen.WIDE, true));
        var address = RunningProgram.newAddress("elodie");
        page.navigate("/inscription/client");
        Site.register(page, address);
        var client = program.api().signIn(address, Site.PASSWORD);
        var empty = Stream.of("/espace/dossier", "/espace/notes", "/espace/documents");
        assertThat(Look.faults(page, empty)).isEmpty();

        var dog = client.post("/clients/moi/chiens", MOKA).expect(201).text("id");
        var file = client.get("/clients/moi").expect(200).text("id");
        Paper.sign(trainer.api(), file);
        trainer.api()
                .post("/clients/" + file + "/notes", Map.of("texte", "Bravo.", "visibilite", "partagee"))
                .expect(201);

        assertThat(Look.faults(
                        page,
                        Stream.of(
                                "/espace/dossier",
                                "/espace/dossier/modifier",
                                "/espace/dossier/chiens/nouveau",
                                "/espace/dossier/chiens/" + dog,
                                "/espace/notes",
                                "/espace/documents")))
                .isEmpty();
        browser().hadNothingToComplainOf();
    }

    private String file(String first, String last) {
        return trainer.api()
                .post("/clients", Map.of("prenom", first, "nom", last, "chien", MOKA))
                .expect(201)
                .text("id");
    }

    private String dog(String file) {
        return trainer.api()
                .get("/clients/" + file)
                .expect(200)
                .body()
                .at("/chiens/0/id")
                .asString();
    }

    private Page administrator() {
        assertThat(administrator.get("/users/me").expect(200).text("email")).isEqualTo(RunningProgram.ADMINISTRATOR);
        var page = browser().page(browser().visitor(Screen.WIDE, true));
        Site.signIn(page, RunningProgram.ADMINISTRATOR, RunningProgram.PASSWORD);
        return page;
    }

    private Browser browser() {
        return Objects.requireNonNull(browser);
    }
}
