package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import fr.guichet.bootstrap.account.People;
import fr.guichet.bootstrap.site.Browser.Screen;
import fr.guichet.domain.account.Role;
import java.time.Instant;
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
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page, in each language and on each screen: nothing for axe to find, nothing blocked, nothing sideways. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

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
        assertThat(PageRoutes.all()).isEqualTo(routes());
    }

    @Test
    void shows_visitors_pages_that_axe_finds_no_fault_with() {
        var slot = Site.firstSlot(program, practitioner);
        var paths = PageRoutes.FOR_ANYONE.stream().map(route -> route.endsWith("confirmer") ? slot : route);

        assertThat(Look.faults(
                        browser().page(browser().visitor(Screen.WIDE, true)),
                        Stream.concat(paths, Stream.of("/nulle-part"))))
                .isEmpty();
        browser().hadNothingToComplainOf();
    }

    @Test
    void shows_pages_of_what_went_wrong_that_axe_finds_no_fault_with() throws NoSuchMethodException {
        var mappings = program.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var route = RequestMappingInfo.paths("/essai/{status}")
                .options(mappings.getBuilderConfiguration())
                .build();
        mappings.registerMapping(route, this, PagesTest.class.getDeclaredMethod("fail", int.class));
        try {
            // Such a page is a failure to the browser, and wanted: what it complains of is not kept.
            assertThat(Look.faults(
                            browser().visitor(Screen.WIDE, true).newPage(),
                            Stream.of(400, 403, 404, 405, 409, 410, 413, 429, 500, 503)
                                    .map(status -> "/essai/" + status)))
                    .isEmpty();
        } finally {
            mappings.unregisterMapping(route);
        }
    }

    /** What a page does that ends early. */
    void fail(@PathVariable int status) {
        throw new ResponseStatusException(HttpStatusCode.valueOf(status));
    }

    @Test
    void shows_clients_pages_that_axe_finds_no_fault_with() {
        var page = browser().page(browser().visitor(Screen.WIDE, true));
        Site.registerAndBook(page, Site.firstSlot(program, practitioner), RunningProgram.newAddress("axe"));
        var appointment = page.url().replaceAll("\\?.*", "").replaceAll("^https?://[^/]+", "");

        assertThat(Look.faults(
                        page,
                        PageRoutes.FOR_CLIENTS.stream()
                                .map(route -> route.replace("/espace/rendez-vous/{id}", appointment))))
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

        assertThat(Look.faults(
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
