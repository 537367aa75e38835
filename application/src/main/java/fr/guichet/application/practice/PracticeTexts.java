package fr.guichet.application.practice;

import fr.guichet.domain.practice.PracticeText;
import java.util.List;
import java.util.Optional;

/** Keeps every version of the practice's texts; a first one of each is there from the first start. */
public interface PracticeTexts {

    /** The newest version. */
    PracticeText current(PracticeText.Kind kind);

    Optional<PracticeText> find(PracticeText.Kind kind, int version);

    /** That version and those before it, newest first, at most so many. */
    List<PracticeText> downFrom(PracticeText.Kind kind, int version, int most);

    /** Adds a version; the newest one's number is one less. */
    void add(PracticeText text);
}
