package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import fr.guichet.bootstrap.site.Browser.Screen;
import fr.guichet.domain.account.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The staff's agenda and its settings, in each language and on each screen: nothing for axe to find, nothing blocked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgendaPagesTest {

    private final RunningProgram program = RunningProgram.startedAt(Instant.parse("2026-11-23T08:00:00Z"));
    private final SignedIn coach = program.someone(Role.PRACTITIONER);
    private final SignedIn client = program.someone(Role.CLIENT);

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
    void shows_staff_agendas_and_appointments_that_axe_finds_no_fault_with() {
        var appointment = book("2026-11-24T09:00:00+01:00");
        coach.api()
                .post(
                        agenda("/absences"),
                        Map.of(
                                "debut", "2026-11-26T14:00:00+01:00",
                                "fin", "2026-11-26T15:00:00+01:00",
                                "motif", "Dentiste"))
                .expect(201);
        var file = client.api().get("/clients/moi").expect(200).text("id");
        var call = "/cabinet/rendez-vous/nouveau";

        assertThat(faults(Stream.of(
                        "/cabinet?praticien=" + coach.id(),
                        "/cabinet?praticien=tous",
                        "/cabinet?vue=liste&praticien=" + coach.id(),
                        "/cabinet?jour=2026-11-24&praticien=" + coach.id(),
                        "/cabinet/rendez-vous",
                        "/cabinet/rendez-vous?vue=passes&statut=annule",
                        "/cabinet/rendez-vous/" + appointment,
                        "/cabinet/rendez-vous/" + appointment + "/deplacer",
                        call,
                        call + "?q=personne",
                        call + "?q=introuvable",
                        call + "?client=" + file + "&praticien=" + coach.id() + "&debut=2026-11-27T09:05",
                        call + "?client=" + file)))
                .isEmpty();
    }

    @Test
    void shows_settings_that_axe_finds_no_fault_with() {
        coach.api()
                .post(
                        agenda("/exceptions"),
                        Map.of("jour", "2026-12-24", "plages", List.of(Map.of("de", "09:00", "a", "12:00"))))
                .expect(201);
        var service = program.api()
                .get("/praticiens/" + coach.id())
                .expect(200)
                .body()
                .at("/prestations/0/id")
                .asString();

        assertThat(faults(Stream.of(
                        "/cabinet/horaires",
                        "/cabinet/horaires/periode",
                        "/cabinet/horaires/jours",
                        "/cabinet/horaires/absences",
                        "/cabinet/prestations",
                        "/cabinet/prestations/" + service,
                        "/cabinet/regles")))
                .isEmpty();
    }

    private List<String> faults(Stream<String> paths) {
        program.administrator();
        var page = browser().page(browser().visitor(Screen.WIDE, true));
        Site.signIn(page, RunningProgram.ADMINISTRATOR, RunningProgram.PASSWORD);
        var faults = Look.faults(page, paths);
        browser().hadNothingToComplainOf();
        return faults;
    }

    private String book(String start) {
        return client.api()
                .post("/rendez-vous", Map.of("praticien_id", coach.id(), "debut", start))
                .expect(201)
                .text("id");
    }

    private String agenda(String part) {
        return "/praticiens/" + coach.id() + part;
    }

    private Browser browser() {
        return Objects.requireNonNull(browser);
    }
}
