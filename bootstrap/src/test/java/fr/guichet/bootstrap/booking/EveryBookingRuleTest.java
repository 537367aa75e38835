package fr.guichet.bootstrap.booking;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("every rule B1 to B13 has tests named after it, at the level of the domain and over HTTP")
class EveryBookingRuleTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAME = Pattern.compile("@DisplayName\\(\\s*\"spec ([^\":]*)");
    private static final Pattern RULES = Pattern.compile("B(\\d+)(?: to B(\\d+))?");
    private static final Set<Integer> ALL = rules(1, 13).collect(toSet());

    @Test
    void over_http() {
        assertThat(rulesNamedIn("bootstrap/src/test/java/fr/guichet/bootstrap")).containsAll(ALL);
    }

    /** Keys, feeds and lists are the application's: the domain has no word for them. */
    @Test
    void below_http() {
        assertThat(Stream.of("domain/src/test/java", "application/src/test/java/fr/guichet/application/booking")
                        .flatMap(folder -> rulesNamedIn(folder).stream()))
                .containsAll(ALL);
    }

    private static Set<Integer> rulesNamedIn(String folder) {
        try (var files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(EveryBookingRuleTest::names)
                    .flatMap(name -> RULES.matcher(name).results())
                    .flatMap(found -> {
                        var first = Integer.parseInt(found.group(1));
                        return rules(first, found.group(2) == null ? first : Integer.parseInt(found.group(2)));
                    })
                    .collect(toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Integer> rules(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed();
    }

    private static Stream<String> names(Path file) {
        try {
            return NAME.matcher(Files.readString(file)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
