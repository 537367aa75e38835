package fr.guichet.bootstrap.booking;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** A rule counts as named where a test, or its class, says it by its own number: « B1 to B8 » names none of them. */
@DisplayName("every rule B1 to B13 has tests named after it, below HTTP and over HTTP")
class EveryBookingRuleTest {

    private static final Pattern SPEC = Pattern.compile("^spec ([^:]*):");
    private static final Pattern RANGE = Pattern.compile("B\\d+ to B\\d+");
    private static final Pattern RULE = Pattern.compile("\\bB\\d+\\b");
    private static final Set<String> ALL =
            IntStream.rangeClosed(1, 13).mapToObj(number -> "B" + number).collect(toSet());

    @Test
    void over_http() {
        assertThat(rulesNamedIn("bootstrap", "fr.guichet.bootstrap.booking")).containsAll(ALL);
    }

    /** Keys, feeds and lists are the application's: the domain has no word for them. */
    @Test
    void below_http() {
        assertThat(Stream.concat(
                        rulesNamedIn("domain", "fr.guichet.domain.booking").stream(),
                        rulesNamedIn("application", "fr.guichet.application.booking").stream()))
                .containsAll(ALL);
    }

    @Test
    void a_range_of_rules_names_none_and_a_list_each() {
        assertThat(rules("spec B1 to B8 over HTTP: all of them")).isEmpty();
        assertThat(rules("spec B2, B12: two")).containsExactly("B2", "B12");
        assertThat(rules("it is about B2: no spec")).isEmpty();
    }

    private static Set<String> rulesNamedIn(String module, String packageName) {
        var folder = Path.of("..", module, "src", "test", "java").resolve(packageName.replace('.', '/'));
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java") || name.endsWith("Contract.java"))
                    .map(name -> type(packageName + "." + name.substring(0, name.length() - ".java".length())))
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                            .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                            .flatMap(EveryBookingRuleTest::rules))
                    .collect(toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> rules(Method test) {
        return Stream.of(test, test.getDeclaringClass())
                .flatMap(named -> Optional.ofNullable(named.getAnnotation(DisplayName.class)).stream())
                .flatMap(name -> rules(name.value()));
    }

    private static Stream<String> rules(String displayName) {
        return SPEC.matcher(displayName)
                .results()
                .map(spec -> RANGE.matcher(spec.group(1)).replaceAll(""))
                .flatMap(named -> RULE.matcher(named).results())
                .map(MatchResult::group);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, EveryBookingRuleTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
