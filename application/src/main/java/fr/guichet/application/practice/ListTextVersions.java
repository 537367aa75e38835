package fr.guichet.application.practice;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.UseCase;
import fr.guichet.domain.practice.PracticeText;
import java.util.List;

/** Lists the versions that a text has had, newest first. */
@UseCase
public final class ListTextVersions {

    private final PracticeTexts texts;

    public ListTextVersions(PracticeTexts texts) {
        this.texts = texts;
    }

    public Page<PracticeText> handle(PracticeText.Kind kind, PageRequest page) {
        var newest = texts.current(kind).version();
        var first = newest - page.offset();
        return new Page<>(first < 1 ? List.of() : texts.downFrom(kind, Math.toIntExact(first), page.size()), newest);
    }
}
