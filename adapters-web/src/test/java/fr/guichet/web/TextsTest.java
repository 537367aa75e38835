package fr.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence is there in French and in English, and says what it means to. */
class TextsTest {

    static Iterable<String> bundles() {
        return Texts.BUNDLES;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_have_the_same_keys(String bundle) {
        assertThat(read(bundle + "_en").keySet())
                .containsExactlyInAnyOrderElementsOf(read(bundle).keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void apostrophes_are_written_once(String bundle) {
        for (var language : new String[] {"", "_en"}) {
            assertThat(read(bundle + language).values()).noneMatch(text -> ((String) text).contains("''"));
        }
    }

    @Test
    void apostrophes_stay_beside_placeholders_and_where_words_are_not_needed() {
        var texts = WebTexts.texts();

        assertThat(texts.french("problem.COMPTE_REFUSE", "contact@ptits-pas.fr"))
                .isEqualTo("Votre compte a été refusé. Contactez contact@ptits-pas.fr pour plus d'informations.");
        assertThat(texts.french("problem.INTROUVABLE", "unused")).isEqualTo("Ce que vous demandez n'existe pas.");
        assertThat(texts.in(Locale.ENGLISH, "field.number", 1, 6)).endsWith("from 1 to 6.");
    }

    @Test
    void every_problem_has_a_title_and_a_sentence() {
        var texts = read("messages/problems");
        for (var code : ProblemCode.values()) {
            assertThat(texts).containsKeys(code.titleKey(), code.sentenceKey());
        }
        assertThat(texts).hasSize(2 * ProblemCode.values().length);
    }

    private static Properties read(String bundle) {
        var properties = new Properties();
        try (var in = TextsTest.class.getResourceAsStream("/" + bundle + ".properties")) {
            assertThat(in).as(bundle).isNotNull();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
