package fr.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.ServletRequestPathUtils;

class RoutesByBeginningTest {

    private final RoutesByBeginning routes = new RoutesByBeginning();

    static class Pages {

        public void things() {}

        public void thing() {}

        public void part() {}

        public void anyOfAll() {}

        public void twoAddresses() {}

        public void allBelow() {}

        public void theRest() {}
    }

    @BeforeEach
    void register() throws Exception {
        var context = new StaticWebApplicationContext();
        context.refresh();
        routes.setApplicationContext(context);
        routes.afterPropertiesSet();
        register("things", "/things");
        register("thing", "/things/{id}");
        register("part", "/things/{id}/part");
        register("anyOfAll", "/{all}/of/it");
        register("allBelow", "/below/**");
        register("theRest", "/rest/{*path}");
        register("twoAddresses", "/here/{id}", "/there/{id}");
    }

    private void register(String method, String... patterns) throws Exception {
        var route = RequestMappingInfo.paths(patterns)
                .options(routes.getBuilderConfiguration())
                .build();
        routes.registerMapping(route, new Pages(), Pages.class.getMethod(method));
    }

    @ParameterizedTest
    @CsvSource({
        "/things, things",
        "/things/1, thing",
        "/things/1/part, part",
        "/what/of/it, anyOfAll",
        "/here/1, twoAddresses",
        "/there/1, twoAddresses",
        "/below, allBelow",
        "/below/1/2, allBelow",
        "/rest, theRest",
        "/rest/1/2, theRest",
        "/th%69ngs/1, thing",
        "/th%69ngs/1/p%61rt, part",
    })
    void finds_what_each_path_names(String path, String method) throws Exception {
        assertThat(found(path)).isEqualTo(method);
    }

    @ParameterizedTest
    @CsvSource({"/nothing", "/things/1/other", "/thing", "/thingsandmore/1"})
    void finds_nothing_where_nothing_is(String path) throws Exception {
        assertThat(found(path)).isEqualTo("nothing");
    }

    private String found(String path) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        ServletRequestPathUtils.parseAndCache(request);
        var chain = routes.getHandler(request);
        return chain == null
                ? "nothing"
                : ((HandlerMethod) Objects.requireNonNull(chain.getHandler()))
                        .getMethod()
                        .getName();
    }
}
