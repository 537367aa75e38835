package fr.guichet.bootstrap.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/**
 * The Nu HTML checker, where the machine has it. It runs in a process of its own: among the tests' libraries it would bring
 * two dozen of other versions along.
 */
final class NuValidator {

    /** Where {@code vnu.jar} stands; found by itself where Debian puts it. */
    private static final String JAR = "GUICHET_VNU";

    /** Set where unchecked pages are a failure. */
    private static final String REQUIRED = "GUICHET_REQUIRE_VNU";

    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private NuValidator() {}

    /**
     * What is wrong with pages.
     *
     * @param pages HTML by what it is called in the answer
     */
    static List<String> faults(Map<String, String> pages) {
        var jar = jar();
        if (jar.isEmpty()) {
            skipped();
            return List.of();
        }
        try {
            return faults(jar.get(), pages);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> faults(Path jar, Map<String, String> pages) throws IOException {
        var folder = Files.createTempDirectory("guichet-pages");
        var names = new ArrayList<String>();
        for (var page : pages.entrySet()) {
            Files.writeString(folder.resolve(names.size() + ".html"), page.getValue());
            names.add(page.getKey());
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-jar",
                        jar.toString(),
                        "--errors-only",
                        "--exit-zero-always",
                        "--no-langdetect",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8).lines()) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> named(line, names))
                    .toList();
        }
    }

    /** Each line begins with the file. */
    private static String named(String line, List<String> names) {
        for (var i = 0; i < names.size(); i++) {
            if (line.contains("/" + i + ".html\"")) {
                return names.get(i) + line.substring(line.indexOf(".html\"") + ".html\"".length());
            }
        }
        return line;
    }

    private static Optional<Path> jar() {
        return Stream.of(Optional.ofNullable(System.getenv(JAR)), Optional.of("/usr/share/java/vnu.jar"))
                .flatMap(Optional::stream)
                .map(Path::of)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static void skipped() {
        var reason = "The Nu HTML checker is not installed: the pages' HTML was not checked (set " + JAR
                + " to where vnu.jar stands)";
        if (System.getenv(REQUIRED) != null) {
            Assertions.fail(reason);
        }
        if (TOLD.compareAndSet(false, true)) {
            System.out.println("SKIPPED " + reason);
        }
    }
}
