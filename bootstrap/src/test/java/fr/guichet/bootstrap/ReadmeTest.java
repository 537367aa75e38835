package fr.guichet.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README shows code that is compiled and run elsewhere, to the letter. */
class ReadmeTest {

    @Test
    void shows_the_test_of_the_embedding_example() throws IOException {
        var root = Path.of("..").toAbsolutePath().normalize();
        var readme = Files.readString(root.resolve("README.md"));
        var example = Files.readString(
                root.resolve("application/src/test/java/fr/guichet/application/booking/EmbeddingExampleTest.java"));

        var test = example.substring(example.indexOf("    @Test"), example.lastIndexOf('}'))
                .stripTrailing()
                .stripIndent();

        assertThat(readme).contains("```java\n" + test + "\n```");
    }
}
