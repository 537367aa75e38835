package fr.guichet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.web.Texts;
import fr.guichet.web.WebTexts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every way in which a domain says no has an answer on the wire, in both languages (spec section 7). */
public abstract class RejectionProblemsContract<R> {

    private final Texts texts = WebTexts.texts();

    /** The sealed interface of the rejections. */
    protected abstract Class<R> type();

    /** One of each kind. */
    protected abstract List<R> samples();

    protected abstract Problem problemOf(R rejection);

    @Test
    void every_kind_of_rejection_has_a_problem() {
        assertThat(samples().stream().map(Object::getClass)).containsExactlyInAnyOrder(type().getPermittedSubclasses());
    }

    // The code's own sentence and its line in docs/errors.md are TextsTest's and ErrorsPageTest's.
    @Test
    void every_problem_can_be_said_in_french_and_english() {
        for (var sample : samples()) {
            var problem = problemOf(sample);
            assertThat(problem.code().status().is4xxClientError())
                    .as("%s", sample)
                    .isTrue();
            for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertThat(texts.in(
                                language,
                                problem.sentence(),
                                problem.arguments().toArray()))
                        .isNotBlank()
                        .doesNotContain("{");
                for (var error : problem.errors()) {
                    assertThat(texts.in(language, error.key(), error.arguments().toArray()))
                            .isNotBlank()
                            .doesNotContain("{");
                }
            }
        }
    }
}
