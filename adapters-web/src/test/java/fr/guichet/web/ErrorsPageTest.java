package fr.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/errors.md} lists what calls are refused with, and nothing else. */
class ErrorsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "errors.md");
    private static final Pattern ROW = Pattern.compile("\\| `([A-Z0-9_]+)` \\| (\\d{3}) \\| .+ \\| (.+) \\| (.+) \\|");

    private record Line(String code, int status, String french, String english) {}

    @Test
    void every_code_has_its_line_with_its_status_and_both_sentences() throws IOException {
        var texts = WebTexts.texts();

        assertThat(lines())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemCode.values())
                        .map(code -> new Line(
                                code.wire(),
                                code.status().value(),
                                texts.french(code.sentenceKey(), "…"),
                                texts.in(Locale.ENGLISH, code.sentenceKey(), "…")))
                        .toList());
    }

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Line(row.group(1), Integer.parseInt(row.group(2)), row.group(3), row.group(4)))
                .toList();
    }
}
