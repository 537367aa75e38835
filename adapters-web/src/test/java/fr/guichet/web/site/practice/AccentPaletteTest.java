package fr.guichet.web.site.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.domain.practice.Colour;
import fr.guichet.web.site.practice.AccentPalette.Rgb;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever colour a practice chooses, its pages can be read (WCAG 2.2, 1.4.3: 4.5 to 1). */
class AccentPaletteTest {

    private static final double WANTED = 4.5;

    /** Every colour of a grid of 9 × 9 × 9, which has black, white and the pure ones. */
    static Stream<String> colours() {
        return IntStream.rangeClosed(0, 8)
                .mapToObj(red -> IntStream.rangeClosed(0, 8)
                        .mapToObj(green -> IntStream.rangeClosed(0, 8)
                                .mapToObj(blue -> new Rgb(level(red), level(green), level(blue)).hex())))
                .flatMap(rows -> rows.flatMap(row -> row));
    }

    @Test
    void keeps_its_contrast_on_every_paper_in_both_themes() {
        var wrong = new ArrayList<String>();
        colours().forEach(hex -> {
            var palette = AccentPalette.of(new Colour(hex));
            for (var paper :
                    new String[] {"#faf8f3", "#ffffff", palette.light().wash().hex()}) {
                check(wrong, hex, palette.light().accent(), Rgb.of(paper));
                check(wrong, hex, palette.light().strong(), Rgb.of(paper));
            }
            for (var paper :
                    new String[] {"#14191e", "#1c232a", palette.dark().wash().hex()}) {
                check(wrong, hex, palette.dark().accent(), Rgb.of(paper));
                check(wrong, hex, palette.dark().strong(), Rgb.of(paper));
            }
            for (var shades : new AccentPalette.Shades[] {palette.light(), palette.dark()}) {
                check(wrong, hex, shades.on(), shades.accent());
                check(wrong, hex, shades.on(), shades.strong());
            }
            check(wrong, hex, Rgb.of("#1d2733"), palette.light().wash());
            check(wrong, hex, Rgb.of("#eceae4"), palette.dark().wash());
        });

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("readable")
    void leaves_a_colour_that_can_be_read_as_it_is(String hex) {
        assertThat(AccentPalette.of(new Colour(hex)).light().accent().hex()).isEqualTo(hex);
    }

    static Stream<String> readable() {
        return Stream.of("#0f6b5c", "#7a1f5c", "#1a4f8b", "#000000");
    }

    @Test
    void counts_contrast_as_wcag_does() {
        assertThat(Rgb.of("#000000").contrast(Rgb.of("#ffffff"))).isEqualTo(21);
        assertThat(Rgb.of("#777777").contrast(Rgb.of("#ffffff"))).isBetween(4.47, 4.49);
    }

    @Test
    void knows_the_papers_of_the_style_sheet() throws IOException {
        try (var css = Objects.requireNonNull(getClass().getResourceAsStream("/assets/site.css"))) {
            assertThat(new String(css.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("--paper: #faf8f3", "--card: #ffffff", "--paper: #14191e", "--card: #1c232a")
                    .contains("--ink: #1d2733", "--ink: #eceae4");
        }
    }

    @Test
    void makes_a_style_sheet_for_both_themes() {
        assertThat(AccentPalette.of(new Colour("#7a1f5c")).css())
                .startsWith(":root{--accent:#7a1f5c;--accent-strong:")
                .contains("@media (prefers-color-scheme:dark){:root{--accent:");
    }

    private static void check(List<String> wrong, String chosen, Rgb words, Rgb paper) {
        if (words.contrast(paper) < WANTED) {
            wrong.add(chosen + ": " + words.hex() + " on " + paper.hex());
        }
    }

    private static int level(int step) {
        return Math.min(255, step * 32);
    }
}
