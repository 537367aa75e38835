package fr.guichet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.domain.account.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The one table of rights covers every route (spec A2). */
@ApiTest
class RightsTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    Rights rights;

    @Test
    void every_route_of_the_api_has_a_row() {
        var without = new ArrayList<String>();
        routes.getHandlerMethods().forEach((route, method) -> {
            for (var path : route.getPatternValues()) {
                var methods = route.getMethodsCondition().getMethods();
                if (path.startsWith("/api/") && methods.isEmpty()) {
                    without.add("any method " + path);
                }
                for (var verb : methods) {
                    if (path.startsWith("/api/") && !hasRow(verb.asHttpMethod(), path)) {
                        without.add(verb + " " + path);
                    }
                }
            }
        });

        assertThat(without).containsExactly("GET /api/v1/oublie");
    }

    private boolean hasRow(HttpMethod method, String path) {
        return rights.all().stream()
                .anyMatch(right -> right.method().equals(method) && path.equals(ApiPaths.ROOT + right.path()));
    }

    @Test
    void no_call_has_two_rows() {
        var calls = rights.all().stream()
                .map(right -> right.method() + " " + right.path().replaceAll("\\{[^}]*}", "{}"))
                .toList();

        assertThat(new HashSet<>(calls)).hasSameSizeAs(calls);
    }

    @Test
    void the_closer_route_decides() {
        assertThat(rolesOf("GET", "/clients/moi"))
                .containsExactlyInAnyOrder(Role.CLIENT, Role.PARENT, Role.CHILDMINDER);
        assertThat(rolesOf("GET", "/clients/01997000-0000-7000-8000-000000000001"))
                .containsExactlyInAnyOrder(Role.SUPER_ADMIN, Role.ADMINISTRATOR, Role.MANAGER, Role.PRACTITIONER);
        assertThat(rolesOf("DELETE", "/users/me")).hasSize(Role.values().length);
        assertThat(rolesOf("DELETE", "/users/01997000-0000-7000-8000-000000000001"))
                .containsExactlyInAnyOrder(Role.SUPER_ADMIN, Role.ADMINISTRATOR);
    }

    @Test
    void only_a_super_admin_creates_managers() {
        assertThat(rolesOf("POST", "/gestionnaires")).containsExactly(Role.SUPER_ADMIN);
        assertThat(rolesOf("HEAD", "/gestionnaires")).containsExactly(Role.SUPER_ADMIN);
    }

    @Test
    void only_the_change_of_password_is_open_before_it() {
        assertThat(rights.all().stream()
                        .filter(right -> right.caller() != Rights.Caller.WITHOUT_TOKEN)
                        .filter(Rights.Right::beforePasswordChange)
                        .map(Rights.Right::path))
                .containsExactly("/auth/change-password");
    }

    private List<Role> rolesOf(String method, String path) {
        return rights.of(method, PathContainer.parsePath(ApiPaths.ROOT + path))
                .map(right -> List.copyOf(right.roles()))
                .orElseThrow();
    }
}
