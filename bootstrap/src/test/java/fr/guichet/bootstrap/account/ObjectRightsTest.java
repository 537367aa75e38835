package fr.guichet.bootstrap.account;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.domain.account.Role;
import fr.guichet.web.api.Rights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Compares the whole program with {@code docs/rights-on-objects.md}. */
@DisplayName("spec A2, C5 and section 7: every route with an object in its path, as anonymous and as each role")
class ObjectRightsTest {

    private static final Path PAGE = Path.of("..", "docs", "rights-on-objects.md");
    private static final Path AS_IT_HAS_TO_BE = Path.of("target", "rights-on-objects.md");
    private static final String YES = "yes";
    private static final String NONE = "—";
    private static final JsonMapper JSON = new JsonMapper();

    /** Where the reference document answers a malformed identifier with 400. */
    private static final Pattern DOCUMENTED_AS_400 =
            Pattern.compile("/(?:users|parents|assistantes-maternelles)/\\{id}(?!/photo).*");

    private final RunningProgram program = RunningProgram.shared();
    private final ObjectsOfRoutes objects = new ObjectsOfRoutes(program);
    private final RouteBodies bodies = new RouteBodies(program, objects);
    private final List<Caller> callers = Caller.all(program);
    private final Map<String, Optional<List<String>>> kept = new HashMap<>();

    ObjectRightsTest() {
        var people = new People(program);
        for (var caller : callers) {
            caller.as(Role.PARENT).ifPresent(who -> people.childOf(People.account(who.id())));
            caller.as(Role.CHILDMINDER).ifPresent(who -> people.giveRegistration(People.account(who.id())));
        }
    }

    @Test
    void every_route_with_an_object_has_objects_to_be_called_with() {
        assertThat(withObjects().filter(route -> objects.of(route).isEmpty()))
                .as("routes about objects that ObjectsOfRoutes does not make yet: add a line to its kinds, and the rows"
                        + " to docs/rights-on-objects.md as the next failure prints them")
                .isEmpty();
    }

    @Test
    void own_and_foreign_objects_are_answered_as_the_page_says() throws IOException {
        var rows = withObjects()
                .flatMap(route -> objects.of(route).stream().map(kind -> row(route, kind)))
                .toList();
        Files.write(AS_IT_HAS_TO_BE, rows);

        var written = writtenRows();
        assertThat(rows.stream().filter(row -> !written.contains(row)))
                .as(
                        "rows as the program answers, and not so in docs/rights-on-objects.md (all of them:"
                                + " bootstrap/%s)",
                        AS_IT_HAS_TO_BE)
                .isEmpty();
        assertThat(written).containsExactlyElementsOf(rows);
    }

    @Test
    void what_does_not_exist_is_404_whatever_form_its_identifier_has() {
        var wrong = new ArrayList<String>();
        withObjects().filter(route -> !objects.of(route).isEmpty()).forEach(route -> {
            var foreign =
                    make(route, objects.of(route).getLast(), callers.getFirst()).orElseThrow();
            var malformed = DOCUMENTED_AS_400.matcher(route.path()).matches() ? "400" : "404";
            for (var caller : callers) {
                var refused = refusedAnyway(route, caller);
                expect(wrong, route, caller, with(foreign, UUID.randomUUID().toString()), refused.orElse("404"));
                expect(wrong, route, caller, with(foreign, objects.ofAnotherKind(route)), refused.orElse("404"));
                expect(wrong, route, caller, with(foreign, "not-a-uuid"), refused.orElse(malformed));
                expect(wrong, route, caller, with(foreign, "%27%20or%201=1"), refused.orElse(malformed));
                expect(wrong, route, caller, with(foreign, "1".repeat(300)), refused.orElse(malformed));
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void an_identifier_in_capitals_is_the_same_identifier() throws IOException {
        var told = told();
        var wrong = new ArrayList<String>();
        withObjects()
                .filter(Route::reads)
                .forEach(route -> objects.of(route).forEach(kind -> {
                    for (var caller : callers) {
                        make(route, kind, caller)
                                .filter(ids -> ids.getLast().matches("[0-9a-f-]{36}"))
                                .ifPresent(ids -> expect(
                                        wrong,
                                        route,
                                        caller,
                                        with(ids, ids.getLast().toUpperCase(Locale.ROOT)),
                                        told.apply(call(route, kind) + caller.word())));
                    }
                }));

        assertThat(wrong).isEmpty();
    }

    @Test
    void rights_and_existence_are_told_before_the_body_is_looked_at() throws IOException {
        var told = told();
        var wrong = new ArrayList<String>();
        withObjects()
                .filter(Route::takesABody)
                .forEach(route -> objects.of(route).forEach(kind -> {
                    for (var caller : callers) {
                        var expected = told.apply(call(route, kind) + caller.word());
                        for (var body : List.of("", "{\"comment\": []")) {
                            make(route, kind, caller).ifPresent(ids -> {
                                var status = caller.api()
                                        .send(route.method(), route.about(ids), body)
                                        .status();
                                // Which role is given, the body alone says.
                                var possible = route.path().equals("/users/{id}/role")
                                                && expected.equals("403")
                                                && refusedAnyway(route, caller).isEmpty()
                                        ? List.of("400", "403")
                                        : List.of(expected);
                                if (!possible.contains(word(status)) && !possible.contains(Integer.toString(status))) {
                                    wrong.add("%s as %s with the body '%s': %d instead of %s"
                                            .formatted(call(route, kind), caller.word(), body, status, expected));
                                }
                            });
                        }
                    }
                }));

        assertThat(wrong).isEmpty();
    }

    private Stream<Route> withObjects() {
        return Route.all(program).stream().filter(Route::namesObjects);
    }

    private String row(Route route, ObjectsOfRoutes.Kind kind) {
        return callers.stream()
                .map(caller -> make(route, kind, caller)
                        .map(ids -> word(status(route, caller, ids)))
                        .orElse(NONE))
                .collect(joining(" | ", "| " + call(route, kind) + " | ", " |"));
    }

    private static String call(Route route, ObjectsOfRoutes.Kind kind) {
        return "`%s` | %s".formatted(route, kind.label());
    }

    /** What is in the path: made anew for a call that changes it, so that no call changes what the next one meets. */
    private Optional<List<String>> make(Route route, ObjectsOfRoutes.Kind kind, Caller caller) {
        return route.reads() || refusedAnyway(route, caller).isPresent()
                ? kept.computeIfAbsent(
                        route.path().split("}", 2)[0]
                                + kind.label()
                                + objects.of(route).size()
                                + caller.word(),
                        key -> kind.make().apply(caller))
                : kind.make().apply(caller);
    }

    /** What the first table, of calls, refuses to a role whatever the object is. */
    private Optional<String> refusedAnyway(Route route, Caller caller) {
        var right = Rights.ofContract().all().stream()
                .filter(row ->
                        row.method().name().equals(route.method()) && row.path().equals(route.path()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(route + " has no row in Rights"));
        if (caller.role().isEmpty()) {
            return right.caller() == Rights.Caller.SIGNED_IN ? Optional.of("401") : Optional.empty();
        }
        return caller.role().filter(right.roles()::contains).isPresent() ? Optional.empty() : Optional.of("403");
    }

    private void expect(List<String> wrong, Route route, Caller caller, List<String> ids, String expected) {
        var status = status(route, caller, ids);
        if (!expected.equals(Integer.toString(status)) && !expected.equals(word(status))) {
            wrong.add("%s %s as %s: %d instead of %s"
                    .formatted(route.method(), route.about(ids), caller.word(), status, expected));
        }
    }

    private int status(Route route, Caller caller, List<String> ids) {
        var path = route.about(ids);
        return route.reads()
                ? caller.api().download(path).statusCode()
                : caller.api()
                        .send(
                                route.method(),
                                path,
                                route.takesABody() ? JSON.writeValueAsString(bodies.of(route, ids)) : "")
                        .status();
    }

    private static String word(int status) {
        return switch (status) {
            case 401, 403, 404 -> Integer.toString(status);
            default -> status < 500 ? YES : "500";
        };
    }

    private static List<String> with(List<String> ids, String last) {
        return Stream.concat(ids.stream().limit(ids.size() - 1L), Stream.of(last))
                .toList();
    }

    private static List<String> writtenRows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
    }

    /** The page's cell for a call, a kind of object and a caller's role. */
    private Function<String, String> told() throws IOException {
        var cells = writtenRows().stream()
                .map(row -> row.substring(2, row.length() - 2).split(" \\| "))
                .flatMap(row -> Stream.iterate(0, i -> i + 1)
                        .limit(callers.size())
                        .map(i -> Map.entry(
                                row[0] + " | " + row[1] + callers.get(i).word(), row[2 + i])))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return key -> cells.getOrDefault(key, "a row");
    }
}
