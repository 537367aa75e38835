package fr.guichet.bootstrap.account;

import fr.guichet.bootstrap.RunningProgram;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One route of the API, as the running program has it.
 *
 * @param path below {@code /api/v1}
 */
record Route(String method, String path) {

    private static final String ROOT = "/api/v1";
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    /** Every route that the program answers. */
    static List<Route> all(RunningProgram program) {
        return program
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith(ROOT + "/"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> new Route(method.name(), path.substring(ROOT.length())))))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    boolean namesObjects() {
        return path.contains("{");
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean takesABody() {
        return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
    }

    /** The path with these in the places of its variables, in their order. */
    String about(List<String> objects) {
        var next = objects.iterator();
        return VARIABLE.matcher(path).replaceAll((MatchResult variable) -> next.next());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
