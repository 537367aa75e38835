package fr.guichet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import fr.guichet.domain.account.Role;
import fr.guichet.web.api.Rights.Caller;
import fr.guichet.web.api.Rights.Right;
import fr.guichet.web.api.account.RoleWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route as anonymous and as each role, against the table in {@code docs/rights.md} (spec A2). */
@ApiTest
@Import(HollowUseCases.class)
class RightsMatrixTest {

    private static final Logger FAILURES = (Logger) LoggerFactory.getLogger(ApiExceptionResolver.class);
    private static final Path PAGE = Path.of("..", "docs", "rights.md");
    private static final String YES = "yes";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Callers callers;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    // Whoever is let in meets use cases that have nothing to work with.
    @BeforeEach
    void hushFailures() {
        FAILURES.setLevel(Level.OFF);
    }

    @AfterEach
    void tellFailures() {
        FAILURES.setLevel(null);
    }

    @Test
    void the_page_says_what_the_table_says() throws IOException {
        var written = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(written)
                .containsExactlyElementsOf(Rights.ofContract().all().stream()
                        .map(RightsMatrixTest::row)
                        .toList());
    }

    private static String row(Right right) {
        return Stream.concat(
                        Stream.of("`%s %s`".formatted(right.method(), right.path()), anonymous(right)),
                        Arrays.stream(Role.values()).map(role -> right.roles().contains(role) ? YES : "403"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String anonymous(Right right) {
        return right.caller() == Caller.SIGNED_IN ? "401" : YES;
    }

    @Test
    void every_route_answers_each_role_as_the_page_says() {
        var wrong = new ArrayList<String>();
        for (var right : written()) {
            expect(right, "anonymous", null, anonymous(right), wrong);
            for (var role : Role.values()) {
                expect(
                        right,
                        RoleWords.of(role),
                        callers.signedIn(role).bearer(),
                        right.roles().contains(role) ? YES : "403",
                        wrong);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void no_route_but_the_change_of_password_is_open_before_it() {
        var open = written().stream()
                .filter(right -> right.caller() != Caller.WITHOUT_TOKEN)
                .filter(right -> call(
                                right,
                                callers.whoMustChangePassword(Role.SUPER_ADMIN).bearer())
                        != 403)
                .map(Right::path);

        assertThat(open).containsExactly("/auth/change-password");
    }

    /** The rows whose route is there. */
    private List<Right> written() {
        var mapped = routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream()
                        .flatMap(path -> route.getMethodsCondition().getMethods().stream()
                                .map(method -> method.asHttpMethod() + " " + path)))
                .collect(Collectors.toSet());
        return Rights.ofContract().all().stream()
                .filter(right -> mapped.contains(right.method() + " " + ApiPaths.ROOT + right.path()))
                .toList();
    }

    private void expect(Right right, String who, @Nullable String bearer, String expected, List<String> wrong) {
        var status = call(right, bearer);
        var told = status == 401 || status == 403 ? Integer.toString(status) : YES;
        if (!told.equals(expected)) {
            wrong.add("%s %s as %s: %s instead of %s".formatted(right.method(), right.path(), who, told, expected));
        }
    }

    private int call(Right right, @Nullable String bearer) {
        var path = ApiPaths.ROOT + right.path().replaceAll("\\{[^}]*}", ExampleController.THERE.toString());
        var request = mvc.method(right.method()).uri(path);
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        return request.exchange().getResponse().getStatus();
    }
}
