package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import fr.guichet.bootstrap.account.People;
import fr.guichet.bootstrap.site.Browser.Screen;
import fr.guichet.domain.account.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page, in each language and on each screen: nothing for axe to find, nothing blocked, nothing sideways. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    /** What answers to a link and is no page. */
    private static final Set<String> NO_PAGES = Set.of(
            "/espace/rendez-vous/{id}/rendez-vous.ics",
            "/gestion/enfants/{id}/photo",
            "/gestion/assistantes-maternelles/{id}/photo");

    private static final Set<String> FOR_ANYONE = Set.of(
            "/",
            "/a-propos",
            "/methodes",
            "/cgu",
            "/confidentialite",
            "/connexion",
            "/inscription/client",
            "/mot-de-passe-oublie",
            "/create-password",
            "/confirm-email",
            "/agree-co-parent",
            "/rendez-vous",
            "/rendez-vous/confirmer");

    private static final Set<String> FOR_CLIENTS = Set.of(
            "/espace",
            "/espace/rendez-vous",
            "/espace/rendez-vous/{id}",
            "/espace/rendez-vous/{id}/deplacer",
            "/compte/mot-de-passe");

    private static final String TABS = "/gestion/{tab:parents|assistantes-maternelles}";
    private static final Set<String> FOR_STAFF = Set.of("/cabinet", "/gestion", TABS, TABS + "/{id}");

    /** A language and a screen. */
    private record Look(String language, Screen screen) {}

    private static final List<Look> LOOKS = List.of(new Look("fr", Screen.PHONE), new Look("en", Screen.WIDE));

    // Its own, because pages that list everyone whom other tests made are long.
    private final RunningProgram program = RunningProgram.startedAt(Instant.parse("2026-11-23T08:00:00Z"));
    private final SignedIn practitioner = program.someone(Role.PRACTITIONER);
    private final People people = new People(program);

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
    void leaves_out_no_page_that_the_program_has() {
        var listed = Stream.of(FOR_ANYONE, FOR_CLIENTS, FOR_STAFF, NO_PAGES)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(routes());
    }

    @Test
    void shows_visitors_pages_that_axe_finds_no_fault_with() {
        var slot = Site.firstSlot(program, practitioner);
        var paths = FOR_ANYONE.stream().map(route -> route.endsWith("confirmer") ? slot : route);

        assertThat(faults(
                        browser().page(browser().visitor(Screen.WIDE, true)),
                        Stream.concat(paths, Stream.of("/nulle-part"))))
                .isEmpty();
        browser().hadNothingToComplainOf();
    }

    @Test
    void shows_clients_pages_that_axe_finds_no_fault_with() {
        var page = browser().page(browser().visitor(Screen.WIDE, true));
        Site.registerAndBook(page, Site.firstSlot(program, practitioner), RunningProgram.newAddress("axe"));
        var appointment = page.url().replaceAll("\\?.*", "").replaceAll("^https?://[^/]+", "");

        assertThat(faults(
                        page,
                        FOR_CLIENTS.stream().map(route -> route.replace("/espace/rendez-vous/{id}", appointment))))
                .isEmpty();
        browser().hadNothingToComplainOf();
    }

    @Test
    void shows_staff_pages_that_axe_finds_no_fault_with() {
        var parent = people.someone(Role.PARENT).id().value();
        var childminder = people.someone(Role.CHILDMINDER).id().value();
        program.administrator();
        var page = browser().page(browser().visitor(Screen.WIDE, true));
        Site.signIn(page, RunningProgram.ADMINISTRATOR, RunningProgram.PASSWORD);

        assertThat(faults(
                        page,
                        Stream.of(
                                "/cabinet",
                                "/gestion/parents",
                                "/gestion/assistantes-maternelles?statut=actif",
                                "/gestion/parents/" + parent,
                                "/gestion/assistantes-maternelles/" + childminder)))
                .isEmpty();
        browser().hadNothingToComplainOf();
    }

    private Browser browser() {
        return Objects.requireNonNull(browser);
    }

    private static List<String> faults(Page page, Stream<String> paths) {
        var faults = new ArrayList<String>();
        paths.forEach(path -> LOOKS.forEach(look -> {
            look.screen().showing(page);
            page.navigate(path + (path.contains("?") ? "&" : "?") + "langue=" + look.language());
            Browser.faults(page).forEach(fault -> faults.add(path + " " + look + " " + fault));
        }));
        return faults;
    }

    private Set<String> routes() {
        return program
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("fr.guichet.web.site"))
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
