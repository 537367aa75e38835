package fr.guichet.application.practice;

import fr.guichet.application.UseCase;
import fr.guichet.domain.practice.PracticeText;
import java.util.Optional;

/** Shows anyone a text of the practice, in its newest version or in one they agreed to. */
@UseCase
public final class ViewText {

    private final PracticeTexts texts;

    public ViewText(PracticeTexts texts) {
        this.texts = texts;
    }

    /**
     * Which text.
     *
     * @param version the newest where there is none
     */
    public record Query(PracticeText.Kind kind, Optional<Integer> version) {}

    public Optional<PracticeText> handle(Query query) {
        return query.version().isEmpty()
                ? Optional.of(texts.current(query.kind()))
                : texts.find(query.kind(), query.version().get());
    }
}
