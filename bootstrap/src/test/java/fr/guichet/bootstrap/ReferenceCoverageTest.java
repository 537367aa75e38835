package fr.guichet.bootstrap;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/reference-coverage.md} names, for every sentence of the three documents, tests that exist. */
class ReferenceCoverageTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAMED_TEST = Pattern.compile("`([A-Z]\\w+)(?:#(\\w+))?`");

    @Test
    void names_only_tests_that_exist() throws IOException {
        var tests = tests();

        assertThat(rows().flatMap(row -> NAMED_TEST.matcher(shownBy(row)).results())
                        .filter(named -> !exists(named, tests))
                        .map(MatchResult::group))
                .as("named in docs/reference-coverage.md, and not among the tests")
                .isEmpty();
    }

    @Test
    void leaves_no_row_without_a_test_or_a_reason() throws IOException {
        assertThat(rows().filter(row -> shownBy(row).isBlank()))
                .as("rows that neither name a test nor say what is not met")
                .isEmpty();
    }

    private static Stream<String> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/reference-coverage.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| section "));
    }

    private static String shownBy(String row) {
        var cells = List.of(row.substring(2, row.lastIndexOf('|')).split(" \\| ", -1));
        return cells.size() < 3 ? "" : cells.getLast();
    }

    private static boolean exists(MatchResult named, Map<String, String> tests) {
        var source = tests.get(named.group(1));
        return source != null && (named.group(2) == null || source.contains(" " + named.group(2) + "("));
    }

    /** The sources of all test classes, by their simple names. */
    private static Map<String, String> tests() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().contains("/src/test/java/")
                            && file.toString().endsWith(".java")
                            && !file.endsWith("package-info.java"))
                    .collect(toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            ReferenceCoverageTest::read,
                            String::concat));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
